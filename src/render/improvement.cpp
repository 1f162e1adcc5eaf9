#include "render/improvement.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"

namespace assure::render {
namespace {

constexpr int most_decimals = 4;

struct Point {
  int year = 0;
  double value = 0;
};

// By year; nothing at all when one of them is no year.
std::vector<Point> points(const submission::Years& series) {
  std::vector<Point> result;
  for (const auto& [name, figure] : series) {
    if (!figure || !std::isfinite(*figure)) return {};
    Point point{0, *figure};
    const char* begin = name->data();
    auto [end, error] = std::from_chars(begin, begin + name->size(), point.year);
    // 2007/08 is the year that begins in 2007.
    bool is_year = error == std::errc() && end - begin == 4 && (end == begin + name->size() || *end == '/');
    if (!is_year) return {};
    result.push_back(point);
  }
  std::sort(result.begin(), result.end(), [](const Point& a, const Point& b) { return a.year < b.year; });
  return result;
}

int decimals_of(double value) {
  for (int decimals = 0; decimals < most_decimals; ++decimals) {
    double scaled = value * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return decimals;
  }
  return most_decimals;
}

std::string step(const Figures& figures, Point from, Point to) {
  return fmt::format("from {} ({}) to {} ({}): {} in {}", figures.text(from.value), from.year,
      figures.text(to.value), to.year, figures.text(to.value - from.value),
      base::counted(static_cast<std::size_t>(to.year - from.year), "year"));
}

}  // namespace

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
  return fmt::format("{:.{}f}", value == 0 ? 0.0 : value, decimals_);
}

std::string Figures::rate(double value) const {
  return fmt::format("{:+.{}f}", value == 0 ? 0.0 : value, std::max(decimals_, std::min(2, decimals_ + 1)));
}

std::optional<Improvement> improvement(const submission::Measure& measure) {
  auto baselines = points(measure.baseline);
  auto actuals = points(measure.actual);
  auto targets = points(measure.target);
  if (baselines.empty() || actuals.empty()) return std::nullopt;
  Point from = baselines.front();
  Point now = actuals.back();
  if (now.year <= from.year) return std::nullopt;

  Figures figures(measure);
  // Whoever does not say what is better says it by the target.
  bool falls = !targets.empty() && targets.back().value < from.value;
  bool lower = measure.better ? *measure.better == submission::Better::Lower : falls;
  double sign = lower ? -1 : 1;
  Improvement result;
  result.per_year = sign * (now.value - from.value) / (now.year - from.year);
  if (from.value != 0) result.percent = 100 * result.per_year / std::abs(from.value);
  result.how = step(figures, from, now);
  if (targets.empty() || targets.back().year <= from.year) return result;

  Point goal = targets.back();
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

}  // namespace assure::render
