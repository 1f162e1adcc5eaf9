// An outcome over the years.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "chart/axis.h"
#include "chart/chart.h"
#include "chart/labels.h"

namespace assure::chart {
namespace {

constexpr double line_line_height = 18;
constexpr double line_mark_size = 4.5;

struct Look {
  Symbol mark;
  std::string_view line;
};
constexpr std::array<Look, 5> comparator_looks = {
    {{Symbol::TriangleUp, "dash-1"}, {Symbol::HollowSquare, "dash-2"}, {Symbol::Cross, "dash-3"},
        {Symbol::TriangleDown, "dash-4"}, {Symbol::Plus, "dash-5"}}};

struct ValueRange {
  double low = 0;
  double high = 0;
  double first = 0;  // in financial years
  double last = 0;
  bool any = false;
  bool drawable = true;

  void take(const std::vector<YearFigure>& figures) {
    for (const auto& [year, value] : figures) {
      drawable = drawable && std::isfinite(value) && std::abs(value) <= most_drawable;
      low = any ? std::min(low, value) : value;
      high = any ? std::max(high, value) : value;
      first = any ? std::min(first, year) : year;
      last = any ? std::max(last, year) : year;
      any = true;
    }
  }
};

ValueRange range_of(const LineChart& chart) {
  ValueRange range;
  for (const auto* figures : {&chart.baseline, &chart.actual, &chart.target}) range.take(*figures);
  for (const auto& comparator : chart.comparators) range.take(comparator.figures);
  return range;
}

std::string year_text(int year, bool financial) {
  return financial ? base::financial_year(year) : std::to_string(year);
}

class LineCanvas {
 public:
  LineCanvas(const LineChart& chart, const ValueRange& range, Room room);
  Drawing draw();

 private:
  Point place(YearFigure figure) const { return {x_(figure.year), y_(figure.value)}; }
  std::string end_text(std::string_view name, YearFigure figure) const;
  double width_right_of_plot() const;
  void head();
  void value_axis();
  void year_axis();
  // Broken where a year is missing.
  void series(std::string_view style, const std::vector<YearFigure>& figures);
  void marks(std::string_view style, Symbol mark, double size, const std::vector<YearFigure>& figures);
  bool has_trajectory() const;
  void trajectory();
  void name_trajectory();
  void lines_and_marks();
  void name(std::string_view style, std::string_view text, YearFigure figure);
  void values(std::string_view style, const std::vector<YearFigure>& figures);
  void words();

  const LineChart& chart_;
  const ValueRange& range_;
  bool narrow_;
  double width_, top_, bottom_, height_;
  double most_name_;
  Ticks ticks_;
  AxisScale x_, y_;
  std::vector<std::string> head_;
  Labels labels_{Box{}};
  Svg svg_;
};

LineCanvas::LineCanvas(const LineChart& chart, const ValueRange& range, Room room)
    : chart_(chart), range_(range), narrow_(room == Room::Narrow) {
  width_ = narrow_ ? 340 : 720;
  most_name_ = narrow_ ? 120 : 190;
  head_ = wrapped(chart.unit, width_, narrow_ ? 3 : 2);
  double head_lines = static_cast<double>(head_.size()) + (chart.higher_is_better ? 1 : 0);
  top_ = head_lines * line_line_height + 22;
  bottom_ = top_ + (narrow_ ? 230 : 270);
  height_ = bottom_ + 2 * line_line_height + 14;
  // A target or a comparator far off must not flatten all else; that is what the axis without a zero is for.
  ticks_ = round_ticks(range.low, range.high, 5);
  double widest = 0;
  for (double value : ticks_.values)
    widest = std::max(widest, text_width(Figures(ticks_.decimals).text(value)));
  double left = widest + 10;
  double right = width_ - width_right_of_plot();
  // Room beside the first figure and the last.
  x_ = {range.first, range.last, left + 28, right};
  if (range.first == range.last) x_ = {range.first - 1.0, range.last + 1.0, left + 28, right};
  y_ = {ticks_.low, ticks_.high, bottom_, top_};
  labels_ = Labels({left + 6, top_ - 14, width_, bottom_ - 3});
}

std::string LineCanvas::end_text(std::string_view name, YearFigure figure) const {
  std::string value = chart_.figures.text(figure.value);
  return fmt::format("{} {}", cut(name, std::max(40.0, most_name_ - text_width(value) - 4)), value);
}

double LineCanvas::width_right_of_plot() const {
  double widest = 24;
  auto look_at = [&](std::string_view name, const std::vector<YearFigure>& figures) {
    if (figures.empty() || figures.back().year != range_.last) return;
    widest = std::max(widest, text_width(end_text(name, figures.back())) + 14);
  };
  // The label of one figure goes beside it; of two or more in the last year, all go to the right of it.
  look_at("Baseline", chart_.baseline);
  look_at("Actual", chart_.actual);
  look_at("Target", chart_.target);
  for (const auto& comparator : chart_.comparators) look_at(comparator.name, comparator.figures);
  return widest;
}

void LineCanvas::head() {
  double y = text_size;
  for (const auto& line : head_) {
    svg_.text("unit", {0, y}, Anchor::Start, line);
    y += line_line_height;
  }
  if (!chart_.higher_is_better) return;
  bool up = *chart_.higher_is_better;
  svg_.line("arrow", {6, y + 1}, {6, y - 11});
  double tip = up ? y - 11 : y + 1;
  double back = up ? 4 : -4;
  svg_.polyline("arrow", std::array<Point, 3>{{{2, tip + back}, {6, tip}, {10, tip + back}}});
  svg_.text("quiet", {18, y}, Anchor::Start, up ? "Higher is better" : "Lower is better");
}

void LineCanvas::value_axis() {
  double left = x_.from - 28;
  Figures figures(ticks_.decimals);
  for (double value : ticks_.values) {
    double y = y_(value);
    svg_.line(value == 0 ? "zero" : "grid", {left, y}, {width_, y});
    svg_.text("tick", {left - 8, y + text_size * 0.35}, Anchor::End, figures.text(value));
  }
  if (ticks_.low <= 0 && ticks_.high >= 0) return;
  // A torn axis, and the words for it.
  double y = bottom_;
  svg_.polyline("axis", std::array<Point, 6>{{{left, y - 16}, {left, y - 13}, {left - 4, y - 10.5},
                            {left + 4, y - 6.5}, {left, y - 4}, {left, y}}});
  svg_.text("quiet", {0, height_ - 4}, Anchor::Start, "The upright axis does not start at 0.");
}

void LineCanvas::year_axis() {
  double left = x_.from - 28;
  svg_.line("axis", {left, bottom_}, {width_, bottom_});
  double label = text_width(year_text(2000, chart_.financial)) + 12;
  const int last = static_cast<int>(std::floor(range_.last));
  int span = last - static_cast<int>(std::ceil(range_.first));
  auto fitting = static_cast<int>((x_.to - x_.from) / label);
  int step = 1;
  for (int candidate : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}) {
    step = candidate;
    if (span / candidate <= std::max(1, fitting)) break;
  }
  // From the last year back: that one is always named.
  for (int year = last; year >= range_.first; year -= step) {
    double x = x_(year);
    svg_.line("axis", {x, bottom_}, {x, bottom_ + 5});
    svg_.text("tick", {x, bottom_ + 19}, Anchor::Middle, year_text(year, chart_.financial));
  }
}

void LineCanvas::series(std::string_view style, const std::vector<YearFigure>& figures) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (i > 0 && figures[i].year > figures[i - 1].year + 1) {
      svg_.polyline(style, points);
      points.clear();
    }
    if (!points.empty()) labels_.avoid_line(points.back(), place(figures[i]));
    points.push_back(place(figures[i]));
  }
  svg_.polyline(style, points);
}

void LineCanvas::marks(
    std::string_view style, Symbol mark, double size, const std::vector<YearFigure>& figures) {
  for (const auto& figure : figures) {
    svg_.mark(style, mark, place(figure), size);
    labels_.avoid_mark(place(figure), size + 1);
  }
}

bool LineCanvas::has_trajectory() const {
  return !chart_.baseline.empty() && !chart_.target.empty() &&
         chart_.target.back().year > chart_.baseline.front().year;
}

void LineCanvas::trajectory() {
  if (!has_trajectory()) return;
  Point from = place(chart_.baseline.front());
  Point to = place(chart_.target.back());
  svg_.line("trajectory", from, to);
  labels_.avoid_line(from, to);
}

void LineCanvas::lines_and_marks() {
  trajectory();
  for (std::size_t i = 0; i < chart_.comparators.size(); ++i) {
    const Look& look = comparator_looks[i % comparator_looks.size()];
    std::string style = fmt::format("other {}", look.line);
    series(style, chart_.comparators[i].figures);
    marks("other", look.mark, line_mark_size, chart_.comparators[i].figures);
  }
  // What was measured first and what was measured since is one story.
  std::vector<YearFigure> measured = chart_.baseline;
  measured.insert(measured.end(), chart_.actual.begin(), chart_.actual.end());
  std::stable_sort(measured.begin(), measured.end(),
      [](const YearFigure& a, const YearFigure& b) { return a.year < b.year; });
  series("actual", measured);
  marks("goal", Symbol::Diamond, line_mark_size + 2, chart_.target);
  marks("start", Symbol::Square, line_mark_size, chart_.baseline);
  marks("actual", Symbol::Disc, line_mark_size + 0.5, chart_.actual);
}

void LineCanvas::name(std::string_view style, std::string_view name, YearFigure figure) {
  std::string text = end_text(name, figure);
  Labels::Place found = labels_.place(place(figure), text_width(text));
  if (found.apart) svg_.line("leader", place(figure), found.near);
  svg_.text(style, found.start, Anchor::Start, text);
}

// Of all but the last, which has the name.
void LineCanvas::values(std::string_view style, const std::vector<YearFigure>& figures) {
  for (std::size_t i = figures.size(); i-- > 1;) {
    std::string text = chart_.figures.text(figures[i - 1].value);
    auto found = labels_.place_if_free(place(figures[i - 1]), text_width(text));
    if (found) svg_.text(style, found->start, Anchor::Start, text);
  }
}

void LineCanvas::name_trajectory() {
  if (!has_trajectory()) return;
  constexpr std::string_view text = "Straight line to the target";
  Point from = place(chart_.baseline.front());
  Point to = place(chart_.target.back());
  auto found = labels_.place_if_free(
      {from.x + 0.55 * (to.x - from.x), from.y + 0.55 * (to.y - from.y)}, text_width(text));
  if (found) svg_.text("quiet", found->start, Anchor::Start, text);
}

void LineCanvas::words() {
  if (!chart_.actual.empty()) name("name actual", "Actual", chart_.actual.back());
  if (!chart_.target.empty()) name("name", "Target", chart_.target.back());
  if (!chart_.baseline.empty()) name("name", "Baseline", chart_.baseline.back());
  // From the top, so that labels that are pushed apart keep their order.
  std::vector<const Comparator*> others;
  for (const auto& comparator : chart_.comparators) {
    if (!comparator.figures.empty()) others.push_back(&comparator);
  }
  std::stable_sort(others.begin(), others.end(), [](const Comparator* a, const Comparator* b) {
    return a->figures.back().value > b->figures.back().value;
  });
  for (const Comparator* other : others) name("name other", other->name, other->figures.back());
  values("value actual", chart_.actual);
  name_trajectory();
  values("value", chart_.target);
  values("value", chart_.baseline);
  // Of several, the values between would be a thicket; the table has them.
  if (chart_.comparators.size() == 1) values("value other", chart_.comparators.front().figures);
}

Drawing LineCanvas::draw() {
  head();
  value_axis();
  year_axis();
  lines_and_marks();
  words();
  return {width_, height_, svg_.take()};
}

}  // namespace

Drawing line_chart(const LineChart& chart, Room room) {
  ValueRange range = range_of(chart);
  if (!range.any || !range.drawable) return {};
  return LineCanvas(chart, range, room).draw();
}

}  // namespace assure::chart
