#include "chart/axis.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace assure::chart {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string_view month_name(base::Date day) {
  return months[static_cast<std::size_t>(day.month() - 1)];
}

// The smallest of 1, 2 and 5 times a power of ten that is not below.
double round_up(double least) {
  double power = std::pow(10.0, std::floor(std::log10(least)));
  for (double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

// Months since year 0.
int month_number(base::Date day) {
  return day.year() * 12 + day.month() - 1;
}

}  // namespace

Ticks round_ticks(double low, double high, int about) {
  double largest = std::max(std::abs(low), std::abs(high));
  // Values that are all the same stand in the middle.
  if (high - low <= largest * 1e-9) {
    double margin = largest > 0 ? largest * 0.1 : 1;
    low -= margin;
    high += margin;
  } else if (low > 0 && low < 0.4 * high) {
    low = 0;
  } else if (high < 0 && high > 0.4 * low) {
    high = 0;
  }
  Ticks ticks;
  ticks.step = round_up((high - low) / about);
  double first = std::floor(low / ticks.step + 1e-9);
  double last = std::ceil(high / ticks.step - 1e-9);
  for (double i = first; i <= last; ++i) ticks.values.push_back(i * ticks.step);
  ticks.low = first * ticks.step;
  ticks.high = last * ticks.step;
  ticks.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(ticks.step) + 1e-9)), 0, 12);
  return ticks;
}

std::vector<DayTick> day_ticks(base::Period period, std::size_t most) {
  static constexpr std::array<int, 12> steps = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000};
  int first = month_number(period.first);
  int last = month_number(period.last) + 1;
  int step = steps.back();
  for (int candidate : steps) {
    int count = (last + candidate - 1) / candidate - first / candidate + 1;
    step = candidate;
    if (count <= static_cast<int>(most)) break;
  }
  std::vector<DayTick> ticks;
  int year_told = -1;
  for (int month = first / step * step;; month += step) {
    auto day = base::Date::of(month / 12, month % 12 + 1, 1);
    // Before the first year and after the last that there are dates for, the axis has no tick.
    if (!day && month > last) break;
    if (day && step >= 12) ticks.push_back({*day, std::to_string(day->year()), ""});
    if (day && step < 12) {
      bool told = year_told == day->year();
      ticks.push_back({*day, std::string(month_name(*day)), told ? "" : std::to_string(day->year())});
      year_told = day->year();
    }
    if (month >= last) break;
  }
  return ticks;
}

std::string short_day(base::Date day) {
  return fmt::format("{} {} {}", day.day(), month_name(day), day.year());
}

std::string short_period(base::Period period) {
  bool month = period.first.day() == 1 && period.last.plus_days(1) == period.first.plus_months(1);
  if (month) return fmt::format("{} {}", month_name(period.first), period.first.year());
  return short_day(period.last);
}

}  // namespace assure::chart
