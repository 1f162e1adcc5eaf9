// The measure of an outcome as a chart and a table, and how fast it improves.
#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/date.h"
#include "chart/chart.h"
#include "chart/improvement.h"
#include "pages/sheets.h"
#include "submission/measured.h"

namespace assure::pages {
namespace {

// A column of the table: twelve months, however a figure names them. What is no year comes last, as it is
// written.
using Column = std::pair<double, std::string>;
using YearColumns = std::set<Column>;

Column column_of(const std::string& key) {
  if (auto last_month = submission::last_month_of(key)) return {submission::financial_years(*last_month), {}};
  return {std::numeric_limits<double>::infinity(), key};
}

// `2007/08` for 2007, where they are written so.
std::string head_of(const Column& column, bool financial_years) {
  if (!column.second.empty()) return column.second;
  const std::string label = submission::months_label(column.first);
  auto year = base::year_named(label);
  return financial_years && year ? base::financial_year(*year) : label;
}

void fill_row(View table, std::string_view name, const submission::Years& series, const YearColumns& years,
    const chart::Figures& figures) {
  if (series.empty()) return;
  View row = table.add("ROWS");
  row.set("NAME", name);
  for (const auto& year : years) {
    View cell = row.add("CELLS");
    cell.set("FIGURE", "–");
    for (const auto& [key, figure] : series) {
      if (column_of(*key) == year && figure) cell.set("FIGURE", figures.text(*figure));
    }
  }
}

void fill_improvement(const submission::Measure& measure, const chart::Figures& figures, View view) {
  auto rate = chart::improvement(measure);
  if (!rate) {
    view.show("NO_RATE");
    return;
  }
  View shown = view.add("RATE");
  shown.set("PER_YEAR", figures.rate(rate->per_year));
  shown.maybe("PERCENT", rate->percent ? fmt::format("{:+.1f}", *rate->percent) : std::string());
  shown.set("HOW", rate->how);
  if (rate->trajectory) {
    View path = shown.add("TRAJECTORY");
    path.set("FIGURE", figures.text(*rate->trajectory));
    path.show(rate->on_trajectory ? "ON_TRACK" : "BEHIND");
  }
  if (rate->needed) {
    View needed = shown.add("NEEDED");
    needed.set("PER_YEAR", figures.rate(*rate->needed));
    needed.set("HOW", rate->needed_how);
  }
}

// None when a series has a year that is none: a chart that leaves a series out would mislead.
std::optional<chart::LineChart> chart_of(const submission::Measure& measure, bool financial_years) {
  chart::LineChart chart;
  bool whole = true;
  auto read = [&](const submission::Years& series) {
    auto figures = chart::by_year(series);
    whole = whole && figures.size() == series.size();
    return figures;
  };
  chart.unit = measure.unit ? *measure.unit : std::string();
  chart.higher_is_better = chart::higher_is_better(measure);
  chart.baseline = read(measure.baseline);
  chart.actual = read(measure.actual);
  chart.target = read(measure.target);
  for (const auto& [name, series] : measure.comparator) chart.comparators.push_back({*name, read(series)});
  chart.figures = chart::Figures(measure);
  chart.financial = financial_years;
  if (!whole) return std::nullopt;
  return chart;
}

void fill_line_chart(
    const submission::Measure& measure, bool financial_years, std::string_view title, View view) {
  auto chart = chart_of(measure, financial_years);
  if (!chart) return;
  chart::Drawing wide = chart::line_chart(*chart, chart::Room::Wide);
  if (wide.body.empty()) return;
  std::string caption = chart::headline(measure);
  if (caption.empty()) caption = title;
  // Titles may be the same in two checklists; places are not.
  std::string id = fmt::format("measure-{}-{}", measure.span.file, measure.span.begin);
  fill_chart(view.include("CHART", "chart.html"),
      {id, caption, fmt::format("Line chart: {}", title), chart::story(measure)}, wide,
      chart::line_chart(*chart, chart::Room::Narrow));
}

}  // namespace

void fill_measure(const submission::Measure& measure, std::string_view title, View view) {
  YearColumns years;
  bool financial_years = false;  // one of them is written so
  auto collect = [&](const submission::Years& series) {
    for (const auto& entry : series) {
      years.insert(column_of(*entry.first));
      financial_years = financial_years || base::is_financial_year(*entry.first);
    }
  };
  for (const auto* series : {&measure.baseline, &measure.actual, &measure.target}) collect(*series);
  for (const auto& comparator : measure.comparator) collect(comparator.second);

  chart::Figures figures(measure);
  view.set("FOR", title);
  fill_line_chart(measure, financial_years, title, view);
  view.maybe("INDICATOR", measure.indicator ? *measure.indicator : std::string());
  view.maybe("UNIT", measure.unit ? *measure.unit : std::string());
  if (measure.better) view.show(*measure.better == submission::Better::Lower ? "LOWER" : "HIGHER");
  for (const auto& year : years) view.add("YEARS").set("YEAR", head_of(year, financial_years));
  fill_row(view, "Baseline", measure.baseline, years, figures);
  fill_row(view, "Actual", measure.actual, years, figures);
  fill_row(view, "Target", measure.target, years, figures);
  for (const auto& [name, series] : measure.comparator) fill_row(view, *name, series, years, figures);
  fill_improvement(measure, figures, view);
}

}  // namespace assure::pages
