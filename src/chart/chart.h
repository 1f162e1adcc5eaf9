// Charts as drawings, from plain values. Whatever a chart tells apart, it tells apart by shape, dash or word;
// colour only repeats it. The figures of a chart stand in a table beside it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "chart/improvement.h"
#include "chart/svg.h"

namespace assure::chart {

struct Comparator {
  std::string name;
  std::vector<YearFigure> figures;  // by year
};

// An outcome over the years. A line breaks where a year is missing; from the first baseline to the last
// target, if both are there, runs a straight dashed line.
struct LineChart {
  std::string unit;
  std::optional<bool> higher_is_better;
  std::vector<YearFigure> baseline, actual, target;  // by year
  std::vector<Comparator> comparators;
  Figures figures{0};      // how numbers are written
  bool financial = false;  // years are written 2007/08
};
// Empty, with no size, when there is nothing to draw.
Drawing line_chart(const LineChart& chart, Room room);

// Something that happens at some time. A row without any day is not drawn.
struct TimeRow {
  std::string title;
  std::optional<base::Date> from;    // begun
  std::optional<base::Period> plan;  // a first step
  std::optional<base::Period> due;
  std::optional<base::Date> done;
  bool is_done = false;
  std::optional<base::Date> stopped;  // begun, and not going on
  std::string stop_word;              // how it stopped: "paused"
};
struct TimeChart {
  std::vector<TimeRow> rows;
  base::Date as_of;
  std::optional<base::Period> axis;  // at least; so that charts of one list have one scale
};
// A long list as several charts, each no taller than a printed page, on one scale. Rows without a day are
// left out.
std::vector<TimeChart> time_charts(const std::vector<TimeRow>& rows, base::Date as_of);
Drawing time_chart(const TimeChart& chart, Room room);
// Done after its day, or open although its day is over.
bool is_late(const TimeRow& row, base::Date as_of);
// None when it has no day.
std::optional<base::Date> first_day(const TimeRow& row);
// What the drawing says beside a row: "done 11 Jul 2007", "plan 31 Mar 2008, due 1 Oct 2008, late".
std::string state_of(const TimeRow& row, base::Date as_of);

// Criteria on one scale. Indexes are of `values`, from the lowest; an index that is none is left out.
struct RatingRow {
  std::string title;
  std::optional<std::size_t> rating, target, expected, panel;
  std::string instead;  // words where there is no rating: "not applicable"
};
struct RatingChart {
  std::vector<std::string> values;
  std::vector<RatingRow> rows;
};
Drawing rating_chart(const RatingChart& chart, Room room);

}  // namespace assure::chart
