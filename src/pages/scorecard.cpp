// Criteria side by side: ratings beside targets, outcomes with their figures.
#include <algorithm>

#include <fmt/format.h>

#include "chart/improvement.h"
#include "pages/sheets.h"

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
    for (const auto& entry : series) {
      if (entry.second && (!last || *entry.first > *last->first)) last = &entry;
    }
    return last ? fmt::format("{} ({})", figures.text(*last->second), *last->first) : std::string("–");
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

void fill_score_row(const CriterionResult& criterion, View row) {
  fill_standing(row, criterion);
  const auto& support = criterion.support;
  if (support && support->value != criterion.rating->index)
    row.add("LESS").set("SHOWN", criterion.label(support->value));
  for (const char* name : {"TARGET", "EXPECTED", "PANEL"}) row.set(name, "–");
  if (criterion.target) row.set("TARGET", criterion.label(*criterion.target));
  if (criterion.expected) row.set("EXPECTED", criterion.label(*criterion.expected));
  const auto* panel = criterion.panel();
  if (!panel || !panel->rating) return;
  std::size_t value =
      criterion.scale ? criterion.scale->index_of(panel->rating->text) : framework::Scale::npos;
  row.set("PANEL", value == framework::Scale::npos ? panel->rating->text : criterion.label(value));
}

}  // namespace

void fill_scorecard(const Book& book, const FrameworkResult& result, std::string_view caption,
    const Book::Criteria& criteria, View view) {
  bool measured = criteria.front()->element->choose.span.valid();
  auto any = [&](auto&& has) { return std::any_of(criteria.begin(), criteria.end(), has); };
  bool expected = any([](const CriterionResult* criterion) { return criterion->expected.has_value(); });
  bool targets = any([](const CriterionResult* criterion) { return criterion->target.has_value(); });
  bool panel = any([](const CriterionResult* criterion) { return criterion->panel() != nullptr; });
  View table = view.add(measured ? "OUTCOMES" : "RATED");
  table.set("CAPTION", caption);
  table.show_if(targets, "HAS_TARGET");
  table.show_if(expected, "HAS_EXPECTED");
  table.show_if(panel, "HAS_PANEL");
  std::size_t top = criteria.front()->depth;
  for (const auto* criterion : criteria) {
    View row = table.add("ROWS");
    row.link("HREF", book.path_of(*criterion));
    row.maybe("ID", Book::shown_id(*criterion));
    row.set("TITLE", criterion->title);
    row.set("DEPTH", std::min<std::size_t>(criterion->depth - std::min(top, criterion->depth), 3));
    row.show_if(targets, "TARGET_CELL");
    row.show_if(expected, "EXPECTED_CELL");
    row.show_if(panel, "PANEL_CELL");
    measured ? fill_outcome_row(*criterion, row) : fill_score_row(*criterion, row);
    row.set("EVIDENCE", criterion->cited.size());
    std::string gaps = gap_summary(gaps_with_parts(book, result, *criterion));
    row.set("GAPS", gaps.empty() ? "None" : gaps);
  }
}

}  // namespace assure::pages
