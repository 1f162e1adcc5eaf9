// The page of a criterion: what was claimed, what carries the claim, what is missing and who fixes it.
#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "chart/improvement.h"
#include "evaluate/compared.h"
#include "html/markdown.h"
#include "pages/details.h"
#include "pages/item_words.h"
#include "pages/sheets.h"
#include "pages/url.h"
#include "submission/records.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

// A relative link of a statement leads to the evidence that it names.
std::string resolve(const Book& book, std::string_view address) {
  std::string_view file = address.substr(0, address.find('#'));
  std::string path = book.path_of_file(file);
  if (path.empty()) return path;
  std::string_view fragment = address.substr(file.size());
  bool is_page = fragment.starts_with("#page=") && base::all_digits(fragment.substr(6));
  return fmt::format("../{}{}", path, is_page ? fragment : "");
}

class CriterionPage {
 public:
  CriterionPage(const Book& book, const FrameworkResult& result, const CriterionResult& criterion)
      : book_(book), result_(result), criterion_(criterion) {}

  void fill(const Slice& slice, View view) const {
    view.maybe("ID", Book::shown_id(criterion_));
    view.set("TITLE", criterion_.title);
    if (slice.number == 1) {
      fill_whole(view.add("FIRST"));
    } else {
      view.add("FURTHER").set("NUMBER", slice.number);
    }
    fill_evidence(slice, view);
    if (slice.number == 1) fill_rest(view.add("LAST"));
  }

 private:
  void fill_whole(View view) const {
    if (criterion_.criterion && criterion_.criterion->guidance)
      view.maybe("GUIDANCE", *criterion_.criterion->guidance);
    if (criterion_.criterion) {
      std::vector<std::string> methods;
      for (const auto& method : criterion_.criterion->method) {
        if (method) methods.push_back(*method);
      }
      view.maybe("METHOD", base::join(methods, ", "));
    }
    view.set("STANDING_NAME", criterion_.scale ? "Rating" : "Answer");
    fill_standing(view, criterion_);
    fill_support(view, criterion_);
    if (criterion_.rating) {
      view.maybe("HOW", criterion_.rating->how);
      const auto& meaning = criterion_.scale->values[criterion_.rating->index].meaning;
      view.maybe("MEANING", meaning ? *meaning : std::string());
    }
    fill_reason(view);
    fill_levels(view);
    if (auto gaps = book_.gaps_of(criterion_).size(); gaps > 0)
      view.add("GAP_COUNT").set("COUNT", base::counted(gaps, "gap"));
    fill_claim(book_, criterion_, view);
    const auto* response = criterion_.response;
    if (!response) return;
    if (response->statement) {
      html::MarkdownContext context{2, [&](std::string_view address) { return resolve(book_, address); }};
      view.maybe("STATEMENT_HTML", html::markdown_html(*response->statement, context));
    }
    if (response->measure.span.valid())
      fill_measure(
          response->measure, criterion_.title, view.add("OUTCOME").include("MEASURE", "measure.html"));
  }

  // What stands below the evidence.
  void fill_rest(View view) const {
    fill_evidence_of_parts(book_, result_, criterion_, view);
    fill_parts(view);
    fill_benchmark(view);
    fill_assessments(view);
    fill_feedback_on(book_, criterion_, view);
    fill_gaps_here(view);
    fill_actions(view);
  }

  void fill_parts(View view) const {
    Book::Criteria with_page;
    std::vector<std::string> names;
    for (std::size_t index : criterion_.parts) {
      const auto& part = result_.criteria[index];
      if (book_.has_page(part)) with_page.push_back(&part);
      names.push_back(part.id);
    }
    if (!with_page.empty()) {
      std::string caption = fmt::format("Parts of {}", Book::name_of(criterion_));
      fill_scorecard(
          book_, result_, caption, with_page, view.add("PARTS").include("SCORECARD", "scorecard.html"));
    } else if (!names.empty()) {
      View whole = view.add("WHOLE");
      whole.set("NAMES", base::join(names, ", "));
      // What links to a part finds it here.
      for (std::size_t index : criterion_.parts) {
        whole.add("ANCHORS").set("ANCHOR", Book::place_on_page(book_.path_of(result_.criteria[index])));
      }
    }
  }

  // Why it does not apply, or why its parts come to no rating.
  void fill_reason(View view) const {
    bool own = criterion_.response && criterion_.response->not_applicable;
    view.maybe("NOT_APPLICABLE", own ? *criterion_.response->not_applicable : criterion_.not_applicable);
    view.maybe("HOW", criterion_.unresolved);
  }

  void fill_levels(View view) const {
    auto level = [&](std::string_view name, std::size_t value) {
      View row = view.add("LEVELS");
      row.set("NAME", name);
      fill_rating(row.include("RATING", "rating.html"), criterion_, value);
    };
    if (criterion_.target) level("Target", *criterion_.target);
    if (criterion_.expected) level("Expected", *criterion_.expected);
    const auto* panel = criterion_.panel();
    if (auto value = evaluate::panel_value(criterion_))
      level(panel->by ? *panel->by : std::string("Panel"), *value);
    view.show_if(evaluate::panel_is_lower(criterion_), "PANEL_LOWER");
    view.show_if(!evaluate::is_scored(result_, criterion_), "NOT_SCORED");
    fill_of_parts(book_, result_, criterion_, view);
    std::string owner = criterion_.response ? book_.post(criterion_.response->owner) : std::string();
    view.maybe("OWNER", owner);
    view.show_if(criterion_.response && criterion_.response->priority.value_or(false), "PRIORITY");
    bool ranked = criterion_.criterion && criterion_.criterion->importance;
    view.maybe(
        "IMPORTANCE", ranked ? std::string(base::name_of(*criterion_.criterion->importance)) : std::string());
    if (criterion_.response)
      fill_details(
          details(book_, submission::response_type(*criterion_.element), *criterion_.response), view);
  }

  void fill_benchmark(View view) const {
    const auto place = evaluate::benchmark_place(criterion_);
    if (!place) return;
    const auto& benchmark = *place->benchmark;
    View shown = view.add("BENCHMARK");
    shown.set("OF", static_cast<std::size_t>(place->all));
    shown.maybe("AS_OF", day(benchmark.as_of));
    shown.maybe("SOURCE", benchmark.source ? *benchmark.source : std::string());
    for (const auto& [value, count] : benchmark.counts) {
      std::size_t index = criterion_.scale->index_of(*value);
      View column = shown.add("COUNTS");
      column.set("LABEL", index == framework::Scale::npos ? *value : criterion_.label(index));
      column.set("COUNT", fmt::format("{}", *count));
      column.set("SHARE",
          fmt::format("{:.0f}", 100.0 * static_cast<double>(*count) / static_cast<double>(place->all)));
      column.show_if(criterion_.rating && criterion_.rating->index == index, "OWN");
    }
    shown.show_if(place->is_above(), "ABOVE");
    if (!place->compared) return;
    std::string label = criterion_.label(criterion_.rating->index);
    shown.set("SAYS", place->as_high == 0 ? fmt::format("Nobody was given {} or better.", label)
                                          : fmt::format("{} of {} were given {} or better.", place->as_high,
                                                place->all, label));
  }

  void fill_evidence(const Slice& slice, View view) const {
    const auto& cited = criterion_.cited;
    if (cited.empty()) {
      view.show_if(criterion_.response != nullptr, "NO_EVIDENCE");
      return;
    }
    View evidence = view.add("EVIDENCE");
    evidence.set("FOR", criterion_.title);
    fill_slices(
        slice, [&](std::size_t number) { return book_.citations_path(criterion_, number); }, evidence);
    for (std::size_t i = slice.begin; i < slice.end; ++i)
      fill_citation(book_, cited[i], evidence.add("CITED"));
  }

  void fill_assessments(View view) const {
    if (!criterion_.response || criterion_.response->assessments.empty()) return;
    View table = view.add("ASSESSMENTS");
    table.set("FOR", criterion_.title);
    for (const auto& assessment : criterion_.response->assessments)
      fill_assessment(assessment, table.add("ASSESSED"));
  }

  void fill_assessment(const submission::Assessment& assessment, View row) const {
    row.set("BY", assessment.by ? *assessment.by : std::string("Not said"));
    row.set("ON", assessment.on ? assessment.on->text() : std::string("–"));
    row.maybe("COMMENT", assessment.comment ? *assessment.comment : std::string());
    const auto* scale = evaluate::assessment_scale(criterion_);
    std::size_t value =
        assessment.rating && scale ? scale->index_of(assessment.rating->text) : framework::Scale::npos;
    if (value == framework::Scale::npos) {
      row.set("RATING", assessment.rating ? assessment.rating->text : std::string("–"));
    } else {
      row.set("RATING", scale->values[value].label.value_or(assessment.rating->text));
    }
  }

  void fill_gaps_here(View view) const {
    const auto& gaps = book_.gaps_of(criterion_);
    if (gaps.empty()) return;
    View list = view.add("GAPS");
    for (const auto* gap : gaps) {
      View row = list.add("GAP");
      row.set("SEVERITY", weight_label(*gap));
      row.set("TONE", gap->waived ? std::string_view("plain") : diag::name_of(gap->severity));
      fill_message(row.include("WHAT", "message.html"), gap->what);
      row.maybe("OWNER", book_.post(gap->owner));
      row.maybe("DUE", gap->due ? gap->due->text() : std::string());
    }
  }

  void fill_actions(View view) const {
    const auto& actions = book_.actions_for(criterion_.id);
    if (actions.empty()) return;
    View list = view.add("ACTIONS");
    for (const auto* action : actions) {
      View row = list.add("ACTION");
      row.set("WHAT", action->what ? *action->what : std::string("An action without words"));
      row.maybe("WHO", book_.post(action->who));
      row.maybe("DUE", day(action->last_due()));
      row.show(action->is_done() ? "DONE" : "OPEN");
    }
  }

  const Book& book_;
  const FrameworkResult& result_;
  const CriterionResult& criterion_;
};

}  // namespace

void fill_criterion(const Book& book, const FrameworkResult& result, const CriterionResult& criterion,
    Slice slice, View view) {
  CriterionPage(book, result, criterion).fill(slice, view);
}

}  // namespace assure::pages
