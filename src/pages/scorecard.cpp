// Criteria side by side: ratings beside targets, outcomes with their figures.
#include <algorithm>
#include <array>
#include <unordered_set>

#include <fmt/format.h>

#include "chart/improvement.h"
#include "evaluate/compared.h"
#include "pages/sheets.h"
#include "submission/measured.h"

namespace assure::pages {
namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

std::vector<const evaluate::Gap*> gaps_with_parts(
    const Book& book, const FrameworkResult& result, const CriterionResult& criterion) {
  auto gaps = book.gaps_of(criterion);
  for (std::size_t part : criterion.parts) {
    auto more = gaps_with_parts(book, result, result.criteria[part]);
    gaps.insert(gaps.end(), more.begin(), more.end());
  }
  return gaps;
}

void fill_outcome_row(const CriterionResult& criterion, View row) {
  static const submission::Measure none;
  const auto& measure = criterion.response ? criterion.response->measure : none;
  chart::Figures figures(measure);
  auto latest = [&](const submission::Years& series) {
    const std::pair<submission::Spanned<std::string>, submission::Spanned<double>>* last = nullptr;
    auto month_of = [](const auto& entry) { return submission::last_month_of(*entry.first).value_or(0); };
    for (const auto& entry : series) {
      if (entry.second && (!last || month_of(entry) > month_of(*last))) last = &entry;
    }
    if (!last) return std::string("–");
    // As it is written; a period by its end.
    bool period = last->first->find('-') != std::string::npos;
    std::string when =
        period ? submission::months_label(submission::financial_years(month_of(*last))) : *last->first;
    return fmt::format("{} ({})", figures.text(*last->second), when);
  };
  row.set("BASELINE", latest(measure.baseline));
  row.set("ACTUAL", latest(measure.actual));
  row.set("TARGET", latest(measure.target));
  row.maybe("UNIT", measure.unit ? *measure.unit : std::string());
  row.show_if(criterion.response && criterion.response->priority.value_or(false), "PRIORITY");
  auto rate = chart::improvement(measure);
  if (!rate) return;
  View improving = row.add("RATE");
  improving.set("PER_YEAR", figures.rate(rate->per_year));
  if (rate->trajectory) improving.show(rate->on_trajectory ? "ON_TRACK" : "BEHIND");
}

// Keys by which templates/script/rows.js sorts: numbers that are none below zero.
std::string key_of(int steps) {
  return fmt::format("{}", 1000 + steps);
}

std::string steps_text(int steps) {
  return steps < 0 ? fmt::format("{} below", -steps) : fmt::format("{} above", steps);
}

void fill_mark(std::string_view label, std::string_view tone, View view) {
  View mark = view.add("MARK");
  mark.set("LABEL", label);
  mark.set("TONE", tone);
}

// One row of the table of ratings.
class ScoreRow {
 public:
  ScoreRow(const Book& book, const FrameworkResult& result, const CriterionResult& criterion, View row)
      : book_(book), criterion_(criterion), parts_(evaluate::of_parts(result, criterion)), row_(row) {}

  void fill(bool targets, bool expected, bool panel, bool benchmark) {
    fill_standing(row_, criterion_);
    const auto& support = criterion_.support;
    if (support && criterion_.rating && support->value != criterion_.rating->index)
      row_.add("LESS").set("SHOWN", criterion_.label(support->value));
    row_.set(
        "RATING_KEY", criterion_.rating ? key_of(static_cast<int>(criterion_.rating->index)) : std::string());
    if (targets) fill_target(row_.add("TARGET_CELL"));
    if (expected) fill_expected(row_.add("EXPECTED_CELL"));
    if (panel) fill_panel(row_.add("PANEL_CELL"));
    if (benchmark) fill_place(row_.add("BENCHMARK_CELL"));
    if (!criterion_.parts.empty()) row_.maybe("OWNERS", owners_text(book_, parts_));
    row_.set("EVIDENCE", criterion_.cited.size() + evidence_of_parts_alone());
  }

 private:
  std::size_t evidence_of_parts_alone() const {
    std::unordered_set<const submission::EvidenceItem*> own;
    for (const auto& cited : criterion_.cited) own.insert(cited.item);
    return static_cast<std::size_t>(std::count_if(parts_.evidence.begin(), parts_.evidence.end(),
        [&](const auto& cited) { return !own.contains(cited.item); }));
  }

  void fill_target(View cell) const {
    const auto target = evaluate::target_with_parts(criterion_, parts_);
    cell.set("TARGET", target ? criterion_.label(*target) : std::string("–"));
    const auto steps = evaluate::steps_from(criterion_, target);
    cell.set("KEY", steps ? key_of(*steps) : std::string());
    if (target && !criterion_.target) cell.show("OF_PARTS");
    if (steps && *steps != 0) fill_mark(steps_text(*steps), *steps < 0 ? "warning" : "plain", cell);
    cell.show_if(steps && *steps == 0, "REACHED");
  }

  void fill_expected(View cell) const {
    cell.set("EXPECTED", criterion_.expected ? criterion_.label(*criterion_.expected) : std::string("–"));
    const auto steps = evaluate::steps_from(criterion_, criterion_.expected);
    cell.set("KEY", steps ? key_of(*steps) : std::string());
    if (steps && *steps < 0) fill_mark(steps_text(*steps), "warning", cell);
  }

  void fill_panel(View cell) const {
    const auto* panel = criterion_.panel();
    const auto value = evaluate::panel_value(criterion_);
    const auto steps = evaluate::steps_from(criterion_, value);
    cell.set("PANEL", value                    ? criterion_.label(*value)
                      : panel && panel->rating ? panel->rating->text
                                               : std::string("–"));
    cell.set("KEY", steps ? key_of(-*steps) : std::string());
    if (evaluate::panel_is_lower(criterion_)) fill_mark("Panel lower", "warning", cell);
  }

  void fill_place(View cell) const {
    const auto place = evaluate::benchmark_place(criterion_);
    bool compared = place && place->compared;
    // In thousandths of those who were counted.
    cell.set("KEY", compared ? fmt::format("{:.0f}", 1000.0 * static_cast<double>(place->lower) /
                                                         static_cast<double>(place->all))
                             : std::string());
    cell.show_if(!compared, "NOT_COMPARED");
    if (!compared) return;
    if (place->is_above()) fill_mark("Above benchmark", "step", cell);
    View words = cell.add("COMPARED");
    words.set("AS_HIGH", static_cast<std::size_t>(place->as_high));
    words.set("OF", static_cast<std::size_t>(place->all));
  }

  const Book& book_;
  const CriterionResult& criterion_;
  const evaluate::OfParts parts_;
  View row_;
};

// The gravest first, when rows are sorted downwards.
std::string gaps_key(const std::vector<const evaluate::Gap*>& gaps) {
  std::array<std::size_t, 3> counts{};
  for (const auto* gap : gaps) ++counts[static_cast<std::size_t>(gap->severity)];
  return fmt::format("{}{:05}{:05}", counts[2] + 1, counts[1], counts[0]);
}

}  // namespace

void fill_scorecard(const Book& book, const FrameworkResult& result, std::string_view caption,
    const Book::Criteria& criteria, View view) {
  bool measured = criteria.front()->element->choose.span.valid();
  auto any = [&](auto&& has) { return std::any_of(criteria.begin(), criteria.end(), has); };
  bool expected = any([](const CriterionResult* criterion) { return criterion->expected.has_value(); });
  bool targets = any([](const CriterionResult* criterion) { return criterion->target.has_value(); });
  bool panel = any([](const CriterionResult* criterion) { return criterion->panel() != nullptr; });
  bool benchmark = any([&](const CriterionResult* criterion) {
    auto place = evaluate::benchmark_place(*criterion);
    return place && place->compared;
  });
  View table = view.add(measured ? "OUTCOMES" : "RATED");
  table.set("CAPTION", caption);
  table.show_if(targets, "HAS_TARGET");
  table.show_if(expected, "HAS_EXPECTED");
  table.show_if(panel, "HAS_PANEL");
  table.show_if(benchmark, "HAS_BENCHMARK");
  std::size_t top = criteria.front()->depth;
  for (const auto* criterion : criteria) {
    View row = table.add("ROWS");
    row.link("HREF", book.path_of(*criterion));
    row.maybe("ID", Book::shown_id(*criterion));
    row.set("TITLE", criterion->title);
    row.set("DEPTH", std::min<std::size_t>(criterion->depth - std::min(top, criterion->depth), 3));
    if (measured) {
      fill_outcome_row(*criterion, row);
    } else {
      ScoreRow(book, result, *criterion, row).fill(targets, expected, panel, benchmark);
    }
    const auto gaps = gaps_with_parts(book, result, *criterion);
    std::string summary = gap_summary(gaps);
    row.set("GAPS", summary.empty() ? "None" : summary);
    row.set("GAPS_KEY", gaps_key(gaps));
  }
}

}  // namespace assure::pages
