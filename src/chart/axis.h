// Scales of charts: which values get a tick, and where a value lies. Private to the charts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"

namespace assure::chart {

// From the numbers between `low` and `high` to the places between `from` and `to`.
struct AxisScale {
  double low = 0;
  double high = 1;
  double from = 0;
  double to = 1;

  double operator()(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

struct Ticks {
  double low = 0;  // of the axis: ticks, or a little outside the outermost values
  double high = 1;
  double step = 1;  // 1, 2 or 5 times a power of ten
  std::vector<double> values;
  int decimals = 0;  // that the step needs
};
// About so many round values around all of low to high. From 0 when that costs little room.
Ticks round_ticks(double low, double high, int about);

// Numbers above this, in size, cannot be told apart from their neighbours on any axis.
inline constexpr double most_drawable = 1e15;

struct DayTick {
  base::Date day;
  std::string name;  // "Nov", or the year
  std::string year;  // under the name, where the year is new; empty when the name is the year
};
// Firsts of months, of quarters or of years, at most so many; the outermost ones lie around the period.
std::vector<DayTick> day_ticks(base::Period period, std::size_t most);

// 28 Feb 2008
std::string short_day(base::Date day);
// 28 Feb 2008; Feb 2008 for a whole month; else its last day.
std::string short_period(base::Period period);

}  // namespace assure::chart
