#include "chart/improvement.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "submission/measured.h"

namespace assure::chart {
namespace {

constexpr int most_decimals = 4;
constexpr double most_written_out = 1e15;

int decimals_of(double value) {
  for (int decimals = 0; decimals < most_decimals; ++decimals) {
    double scaled = value * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return decimals;
  }
  return most_decimals;
}

std::string step(const Figures& figures, YearFigure from, YearFigure to) {
  using submission::months_text;
  return fmt::format("from {} ({}) to {} ({}): {} in {}", figures.text(from.value), months_text(from.year),
      figures.text(to.value), months_text(to.year), figures.text(to.value - from.value),
      submission::time_between(from.year, to.year));
}

// "790 in 2008"
std::string in_year(const Figures& figures, YearFigure figure) {
  return fmt::format("{} in {}", figures.text(figure.value), submission::months_text(figure.year));
}

}  // namespace

std::vector<YearFigure> by_year(const submission::Years& series) {
  std::vector<YearFigure> result;
  for (const auto& [name, figure] : series) {
    if (!figure || !std::isfinite(*figure)) return {};
    auto last_month = submission::last_month_of(*name);
    if (!last_month) return {};
    result.push_back({submission::financial_years(*last_month), *figure});
  }
  std::stable_sort(
      result.begin(), result.end(), [](const YearFigure& a, const YearFigure& b) { return a.year < b.year; });
  return result;
}

std::optional<bool> higher_is_better(const submission::Measure& measure) {
  if (measure.better) return *measure.better == submission::Better::Higher;
  auto baselines = by_year(measure.baseline);
  auto targets = by_year(measure.target);
  if (baselines.empty() || targets.empty() || targets.back().value == baselines.front().value)
    return std::nullopt;
  return targets.back().value > baselines.front().value;
}

Figures::Figures(const submission::Measure& measure) {
  auto look_at = [&](const submission::Years& series) {
    for (const auto& entry : series) {
      if (entry.second) decimals_ = std::max(decimals_, decimals_of(*entry.second));
    }
  };
  for (const auto* series : {&measure.baseline, &measure.actual, &measure.target}) look_at(*series);
  for (const auto& comparator : measure.comparator) look_at(comparator.second);
}

std::string Figures::text(double value) const {
  // Hundreds of digits are no figure.
  if (std::abs(value) >= most_written_out) return fmt::format("{:.4g}", value);
  return fmt::format("{:.{}f}", value == 0 ? 0.0 : value, decimals_);
}

std::string Figures::rate(double value) const {
  return fmt::format("{:+.{}f}", value == 0 ? 0.0 : value, std::max(decimals_, std::min(2, decimals_ + 1)));
}

std::optional<Improvement> improvement(const submission::Measure& measure) {
  auto baselines = by_year(measure.baseline);
  auto actuals = by_year(measure.actual);
  auto targets = by_year(measure.target);
  if (baselines.empty() || actuals.empty()) return std::nullopt;
  YearFigure from = baselines.front();
  YearFigure now = actuals.back();
  if (now.year <= from.year) return std::nullopt;

  Figures figures(measure);
  double sign = higher_is_better(measure).value_or(true) ? 1 : -1;
  Improvement result;
  result.per_year = sign * (now.value - from.value) / (now.year - from.year);
  if (from.value != 0) result.percent = 100 * result.per_year / std::abs(from.value);
  result.how = step(figures, from, now);
  if (targets.empty() || targets.back().year <= from.year) return result;

  YearFigure goal = targets.back();
  // A target on the worse side is a fault of its own; nothing is on course to it.
  if (sign * (goal.value - from.value) < 0) return result;
  double slope = (goal.value - from.value) / (goal.year - from.year);
  result.trajectory = from.value + slope * (now.year - from.year);
  // Figures are given to so many decimals; what is less than that is no difference.
  result.on_trajectory = sign * (now.value - *result.trajectory) > -1e-9;
  bool reached = sign * (now.value - goal.value) >= 0;
  if (!reached && goal.year > now.year) {
    result.needed = sign * (goal.value - now.value) / (goal.year - now.year);
    result.needed_how = step(figures, now, goal);
  }
  return result;
}

std::string headline(const submission::Measure& measure) {
  Figures figures(measure);
  auto baselines = by_year(measure.baseline);
  auto actuals = by_year(measure.actual);
  auto targets = by_year(measure.target);
  std::vector<std::string> sentences;
  if (!baselines.empty() && !actuals.empty()) {
    sentences.push_back(fmt::format("From {}, the baseline, to {}.", in_year(figures, baselines.front()),
        in_year(figures, actuals.back())));
  } else if (!baselines.empty()) {
    sentences.push_back(
        fmt::format("The baseline is {}; there is no figure since.", in_year(figures, baselines.front())));
  } else if (!actuals.empty()) {
    sentences.push_back(fmt::format("The latest figure is {}.", in_year(figures, actuals.back())));
  }
  if (!targets.empty())
    sentences.push_back(fmt::format("The target is {}.", in_year(figures, targets.back())));
  return base::join(sentences, " ");
}

std::string story(const submission::Measure& measure) {
  Figures figures(measure);
  std::vector<std::string> sentences;
  if (auto first = headline(measure); !first.empty()) sentences.push_back(first);
  if (auto rate = improvement(measure); rate && rate->trajectory) {
    sentences.push_back(
        fmt::format("The latest figure is {} the straight line to the target, which stands at {}.",
            rate->on_trajectory ? "on or ahead of" : "behind",
            in_year(figures, {by_year(measure.actual).back().year, *rate->trajectory})));
  }
  for (const auto& [name, series] : measure.comparator) {
    auto others = by_year(series);
    if (!others.empty()) sentences.push_back(fmt::format("{}: {}.", *name, in_year(figures, others.back())));
  }
  return base::join(sentences, " ");
}

}  // namespace assure::chart
