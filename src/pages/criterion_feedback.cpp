// What people around the organisation answered about one criterion, by group, without what could be traced to
// a person.
#include <algorithm>

#include <fmt/format.h>

#include "pages/sheets.h"

namespace assure::pages {
namespace {

std::string survey_title(const submission::Feedback& feedback) {
  return feedback.title ? *feedback.title : feedback.id ? feedback.id->text : std::string("A survey");
}

void fill_answers(const FeedbackHere& here, const evaluate::FeedbackGroup& group, View row) {
  row.set("GROUP", group.name);
  auto found = std::find_if(
      here.cells.begin(), here.cells.end(), [&](const auto& cell) { return cell.first == &group; });
  if (!group.shown) {
    row.add("KEPT_BACK").set("HOW", fmt::format("fewer than {} answers", here.result->min_group));
  } else if (found == here.cells.end()) {
    row.show("NOT_ASKED");
  } else if (!found->second->mean) {
    row.add("KEPT_BACK").set("HOW", found->second->how);
  } else {
    View shown = row.add("SHOWN");
    shown.set("MEAN", fmt::format("{:.2f}", *found->second->mean));
    shown.set("HOW", found->second->how);
  }
}

}  // namespace

void fill_feedback_on(const Book& book, const evaluate::CriterionResult& criterion, View view) {
  const auto& surveys = book.feedback_on(criterion);
  if (surveys.empty()) return;
  View section = view.add("FEEDBACK");
  section.link("HREF", "pages/feedback.html");
  for (const FeedbackHere& here : surveys) {
    View table = section.add("SURVEYS");
    table.set("SURVEY", survey_title(*here.result->feedback));
    table.set("FOR", Book::name_of(criterion));
    for (const auto& group : here.result->groups) fill_answers(here, group, table.add("ROWS"));
  }
}

}  // namespace assure::pages
