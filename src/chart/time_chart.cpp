// What happens when: rows over a common axis of time.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "chart/axis.h"
#include "chart/chart.h"

namespace assure::chart {
namespace {

constexpr double time_line_height = 16;
constexpr double head_height = 62;
constexpr double foot_height = 12;
constexpr double time_mark_size = 6;
// Of one chart: a page of paper holds it, with a heading over it.
constexpr double most_height = 860;

struct TimeShape {
  double width;
  double title_width;
  double left;  // of the plot
  double right;
  bool narrow;
};

TimeShape shape_of(Room room) {
  if (room == Room::Narrow) return {340, 336, 8, 332, true};
  return {720, 236, 256, 708, false};
}

std::vector<std::string> title_lines(const TimeRow& row, const TimeShape& shape) {
  return wrapped(row.title, shape.title_width, 2);
}

double row_height(const TimeRow& row, const TimeShape& shape) {
  auto lines = static_cast<double>(title_lines(row, shape).size());
  // Over what is long there must be room for words.
  bool is_long = row.plan || row.from || (row.due && !row.due->is_day());
  double least = is_long ? 40 : 28;
  return shape.narrow ? lines * time_line_height + least + 4 : std::max(lines * time_line_height + 12, least);
}

// Every day of a row.
std::vector<base::Period> days_of(const TimeRow& row) {
  std::vector<base::Period> days;
  for (const auto& period : {row.plan, row.due}) {
    if (period) days.push_back(*period);
  }
  for (const auto& day : {row.from, row.done, row.stopped}) {
    if (day) days.push_back({*day, *day});
  }
  return days;
}

bool is_open(const TimeRow& row) {
  return !row.done && !row.is_done;
}

std::optional<base::Period> around(const std::vector<TimeRow>& rows) {
  std::optional<base::Period> all;
  for (const auto& row : rows) {
    for (const auto& days : days_of(row)) {
      if (!all) all = days;
      all = base::Period{std::min(all->first, days.first), std::max(all->last, days.last)};
    }
  }
  return all;
}

// The day of judgement belongs to the axis unless it would squeeze all else into a corner.
base::Period with_day(base::Period period, base::Date day) {
  int reach = std::max(180, period.last.days() - period.first.days());
  if (day < period.first && period.first.days() - day.days() <= reach) period.first = day;
  if (day > period.last && day.days() - period.last.days() <= reach) period.last = day;
  return period;
}

class TimeCanvas {
 public:
  TimeCanvas(const TimeChart& chart, base::Period axis, Room room);
  Drawing draw();

 private:
  double x(base::Date day) const { return scale_(day.days()); }
  // The end of a day is the beginning of the next.
  double end_x(base::Date day) const { return scale_(day.days() + 1.0); }
  void axis();
  void judged_as_of();
  void row(const TimeRow& row);
  // Returns where the marks begin and end.
  std::array<double, 2> marks(const TimeRow& row, double y);
  void running(const TimeRow& row, double y);
  void state(const TimeRow& row, double first, double last, double y);
  void due(const base::Period& due, bool late, double y);

  const TimeChart& chart_;
  TimeShape shape_;
  std::vector<DayTick> ticks_;
  AxisScale scale_;
  double y_ = head_height;
  double height_ = head_height + foot_height;
  Svg svg_;
};

TimeCanvas::TimeCanvas(const TimeChart& chart, base::Period axis, Room room)
    : chart_(chart), shape_(shape_of(room)) {
  ticks_ = day_ticks(axis, shape_.narrow ? 7 : 13);
  double first = ticks_.empty() ? axis.first.days() : std::min(ticks_.front().day, axis.first).days();
  double last = ticks_.empty() ? axis.last.days() : std::max(ticks_.back().day, axis.last).days();
  scale_ = {first, std::max(last, first + 1), shape_.left, shape_.right};
  for (const auto& row : chart.rows) height_ += row_height(row, shape_);
}

void TimeCanvas::axis() {
  double bottom = height_ - foot_height;
  for (const auto& tick : ticks_) {
    double at = x(tick.day);
    svg_.line("grid", {at, head_height - 4}, {at, bottom});
    // The last one is the end of the axis: what it begins is not on it.
    if (&tick == &ticks_.back() && ticks_.size() > 1) break;
    svg_.text("tick", {at - 1, 30}, Anchor::Start, tick.name);
    svg_.text("tick year", {at - 1, 14}, Anchor::Start, tick.year);
  }
  svg_.line("axis", {shape_.left, head_height - 4}, {shape_.right, head_height - 4});
  svg_.line("axis", {shape_.left, bottom}, {shape_.right, bottom});
}

void TimeCanvas::judged_as_of() {
  double at = x(chart_.as_of);
  std::string day = short_day(chart_.as_of);
  if (at < shape_.left || at > shape_.right) {
    bool before = at < shape_.left;
    svg_.text("now", {before ? shape_.left : shape_.right, 50}, before ? Anchor::Start : Anchor::End,
        fmt::format("{}Judged as of {}{}", before ? "← " : "", day, before ? "" : " →"));
    return;
  }
  std::string text = fmt::format("Judged as of {}", day);
  double half = text_width(text) / 2;
  double middle = std::clamp(at, half, shape_.width - half);
  // Where titles stand over their marks, it runs beside the marks only.
  if (!shape_.narrow) svg_.line("now", {at, head_height - 8}, {at, height_ - foot_height});
  svg_.text("now", {middle, 50}, Anchor::Middle, text);
}

// What was begun: to its end, or to the day of judgement and open there.
void TimeCanvas::running(const TimeRow& row, double y) {
  if (!row.from) return;
  base::Date until = std::max(*row.from, row.done ? *row.done : row.stopped ? *row.stopped : chart_.as_of);
  double end = std::min(end_x(until), shape_.right);
  bool open = is_open(row) && !row.stopped;
  svg_.rect(open ? "running open" : "running", {x(*row.from), y - 5}, std::max(3.0, end - x(*row.from)), 10);
}

void TimeCanvas::due(const base::Period& due, bool late, double y) {
  if (!due.is_day()) {
    svg_.rect(
        late ? "due late" : "due", {x(due.first), y - 6}, std::max(3.0, end_x(due.last) - x(due.first)), 12);
    if (late) svg_.mark("late", Symbol::Cross, {end_x(due.last), y}, time_mark_size - 1);
    return;
  }
  svg_.mark(late ? "late" : "due", Symbol::Diamond, {x(due.first), y}, time_mark_size + 1);
  if (late) svg_.mark("late", Symbol::Cross, {x(due.first), y}, time_mark_size - 3.5);
}

std::array<double, 2> TimeCanvas::marks(const TimeRow& row, double y) {
  bool late = is_late(row, chart_.as_of);
  running(row, y);
  if (row.plan && row.due) svg_.line("span", {x(row.plan->last), y}, {x(row.due->last), y});
  // How late it is, as a length.
  double until = row.done ? x(*row.done) : std::min(x(chart_.as_of), shape_.right);
  if (late) svg_.line("overrun", {end_x(row.due->last), y}, {until, y});
  if (row.plan) svg_.mark("due", Symbol::TriangleUp, {x(row.plan->last), y}, time_mark_size - 0.5);
  if (row.due) due(*row.due, late, y);
  if (row.done) {
    svg_.mark("done", Symbol::Disc, {x(*row.done), y}, time_mark_size);
    svg_.mark("check", Symbol::Tick, {x(*row.done), y}, time_mark_size - 3);
  }
  double first = shape_.right;
  double last = shape_.left;
  for (const auto& days : days_of(row)) {
    first = std::min(first, x(days.first) - time_mark_size);
    last = std::max(last, (days.is_day() ? x(days.last) : end_x(days.last)) + time_mark_size);
  }
  if ((late && !row.done) || (row.from && is_open(row) && !row.stopped))
    last = std::max(last, std::min(x(chart_.as_of), shape_.right));
  return {first, last};
}

// To the right of the marks, or where there is room.
void TimeCanvas::state(const TimeRow& row, double first, double last, double y) {
  std::string words = state_of(row, chart_.as_of);
  double wide = text_width(words);
  std::string_view style = is_late(row, chart_.as_of) && is_open(row) ? "state late" : "state";
  double now = x(chart_.as_of);
  double base_line = y + text_size * 0.35;
  double start = last + 6;
  bool crossed = start < now + 6 && now < start + wide + 2;
  if (crossed && now + 8 + wide <= shape_.width) start = now + 8;
  if (start + wide <= shape_.width) return svg_.text(style, {start, base_line}, Anchor::Start, words);
  double end = first - 6;
  crossed = end - wide - 2 < now && now < end + 6;
  if (crossed && now - 8 - wide >= shape_.left) end = now - 8;
  if (end - wide >= shape_.left) return svg_.text(style, {end, base_line}, Anchor::End, words);
  svg_.text(style, {shape_.width, y - 10}, Anchor::End, words);
}

void TimeCanvas::row(const TimeRow& row) {
  auto lines = title_lines(row, shape_);
  double height = row_height(row, shape_);
  auto count = static_cast<double>(lines.size());
  double text_y =
      shape_.narrow ? y_ + time_line_height : y_ + (height - count * time_line_height) / 2 + text_size - 1;
  for (const auto& line : lines) {
    svg_.text("row", {0, text_y}, Anchor::Start, line);
    text_y += time_line_height;
  }
  double y = shape_.narrow ? y_ + height - 14 : y_ + height / 2;
  bool now = x(chart_.as_of) >= shape_.left && x(chart_.as_of) <= shape_.right;
  if (shape_.narrow && now) svg_.line("now", {x(chart_.as_of), y - 12}, {x(chart_.as_of), y + 12});
  auto [first, last] = marks(row, y);
  state(row, first, last, y);
  y_ += height;
  svg_.line("rule", {0, y_}, {shape_.right, y_});
}

Drawing TimeCanvas::draw() {
  axis();
  judged_as_of();
  for (const auto& each : chart_.rows) row(each);
  return {shape_.width, height_, svg_.take()};
}

}  // namespace

bool is_late(const TimeRow& row, base::Date as_of) {
  if (!row.due) return false;
  return row.done ? *row.done > row.due->last : is_open(row) && row.due->last < as_of;
}

std::optional<base::Date> first_day(const TimeRow& row) {
  std::optional<base::Date> first;
  for (const auto& days : days_of(row)) first = first ? std::min(*first, days.first) : days.first;
  return first;
}

std::string state_of(const TimeRow& row, base::Date as_of) {
  std::string late = is_late(row, as_of) ? ", late" : "";
  if (row.done) return fmt::format("done {}{}", short_day(*row.done), late);
  if (row.is_done) return "done, no day given";
  if (row.due && row.plan)
    return fmt::format("plan {}, due {}{}", short_period(*row.plan), short_period(*row.due), late);
  if (row.due) return fmt::format("due {}{}", short_period(*row.due), late);
  if (row.plan) return fmt::format("plan due {}", short_period(*row.plan));
  if (row.stopped) return fmt::format("{} {}", row.stop_word, short_day(*row.stopped));
  if (row.from) return fmt::format("begun {}", short_day(*row.from));
  return "no day";
}

std::vector<TimeChart> time_charts(const std::vector<TimeRow>& rows, base::Date as_of) {
  std::vector<TimeRow> dated;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(dated),
      [](const TimeRow& row) { return !days_of(row).empty(); });
  std::vector<TimeChart> charts;
  auto all = around(dated);
  if (!all) return charts;
  TimeShape shape = shape_of(Room::Wide);
  double total = 0;
  for (const auto& row : dated) total += row_height(row, shape);
  // Parts of about one height, rather than full ones and a rest.
  double part = total / std::ceil(total / most_height);
  double height = 0;
  for (auto& row : dated) {
    double own = row_height(row, shape);
    if (height + own / 2 > part * static_cast<double>(charts.size()))
      charts.push_back({{}, as_of, with_day(*all, as_of)});
    charts.back().rows.push_back(std::move(row));
    height += own;
  }
  return charts;
}

Drawing time_chart(const TimeChart& chart, Room room) {
  auto axis = around(chart.rows);
  if (!axis) return {};
  base::Period whole = with_day(*axis, chart.as_of);
  if (chart.axis) {
    whole = {std::min(whole.first, chart.axis->first), std::max(whole.last, chart.axis->last)};
  }
  return TimeCanvas(chart, whole, room).draw();
}

}  // namespace assure::chart
