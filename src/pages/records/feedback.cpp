// 360-degree surveys: what may be shown of them, and why the rest may not.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "base/text.h"
#include "pages/details.h"
#include "pages/records/records.h"
#include "pages/sheets.h"

namespace assure::pages {
namespace {

using evaluate::FeedbackCell;
using evaluate::FeedbackGroup;
using evaluate::FeedbackResult;

using Key = std::pair<std::string_view, std::string_view>;
using Cells = std::map<Key, const FeedbackCell*>;

Cells cells_of(const FeedbackGroup& group) {
  Cells cells;
  for (const auto& cell : group.cells) cells.emplace(Key(cell.framework, cell.criterion), &cell);
  return cells;
}

void fill_cell(const FeedbackCell* cell, View view) {
  if (!cell) {
    view.show("NOT_ASKED");
  } else if (!cell->mean) {
    view.add("KEPT_BACK").set("HOW", cell->how);
  } else {
    View shown = view.add("SHOWN");
    shown.set("MEAN", fmt::format("{:.2f}", *cell->mean));
    shown.set("HOW", cell->how);
  }
}

void fill_table(const Book& book, const std::vector<const FeedbackGroup*>& groups, View table) {
  std::vector<Cells> columns;
  columns.reserve(groups.size());
  for (const auto* group : groups) {
    table.add("GROUPS").set("GROUP", group->name);
    columns.push_back(cells_of(*group));
  }
  for (const auto& result : book.evaluation().frameworks) {
    for (const auto& criterion : result.criteria) {
      Key key(result.framework->id->text, criterion.id);
      bool any = std::any_of(
          columns.begin(), columns.end(), [&](const Cells& cells) { return cells.contains(key); });
      if (!any) continue;
      View row = table.add("ROWS");
      row.link("HREF", book.path_of(criterion));
      row.maybe("ID", criterion.title == criterion.id ? std::string() : criterion.id);
      row.set("TITLE", criterion.title);
      for (std::size_t i = 0; i < groups.size(); ++i) {
        auto found = columns[i].find(key);
        fill_cell(found == columns[i].end() ? nullptr : found->second, row.add("CELLS"));
      }
    }
  }
}

void fill_groups(const FeedbackResult& result, View view) {
  View table = view.add("GROUPS_TABLE");
  for (const auto& group : result.groups) {
    View row = table.add("ROWS");
    row.set("GROUP", group.name);
    if (group.shown) {
      row.add("SHOWN").set("ANSWERS", group.answers);
    } else {
      row.add("KEPT_BACK").set("LIMIT", result.min_group);
    }
  }
}

void fill_survey(const Book& book, const FeedbackResult& result, View view) {
  const auto& feedback = *result.feedback;
  view.set("TITLE", feedback.title ? *feedback.title
                    : feedback.id  ? feedback.id->text
                                   : std::string("A survey"));
  fill_details(book, feedback, view);
  view.set("LIMIT", result.min_group);
  if (result.held_back) {
    view.show("HELD_BACK");
    return;
  }
  if (!result.evaluated) {
    view.show("NOT_EVALUATED");
    return;
  }
  std::vector<const FeedbackGroup*> shown;
  for (const auto& group : result.groups) {
    if (group.shown) shown.push_back(&group);
  }
  view.show_if(result.groups.empty(), "NO_ANSWERS");
  if (!result.groups.empty()) fill_groups(result, view);
  if (!shown.empty()) fill_table(book, shown, view.add("MEANS"));
  view.show_if(!result.groups.empty() && shown.empty(), "NOTHING_SHOWN");
  std::string file = result.all_shown() && feedback.file ? book.path_of_file(*feedback.file) : std::string();
  if (!file.empty()) {
    View link = view.add("FILE");
    link.link("HREF", file);
    link.set("NAME", *feedback.file);
  } else {
    view.show("FILE_KEPT_BACK");
  }
}

}  // namespace

void fill_feedback(const Book& book, View view) {
  for (const auto& result : book.evaluation().feedback) fill_survey(book, result, view.add("SURVEYS"));
  fill_demands(book, {evaluate::DemandKind::Survey}, view);
}

}  // namespace assure::pages
