#include "chart/labels.h"

#include <algorithm>
#include <cmath>

namespace assure::chart {
namespace {

constexpr double gap = 11;
constexpr double row = text_size + 3;
constexpr double ascent = text_size * 0.8;
constexpr double descent = text_size * 0.28;
constexpr int furthest = 24;  // rows
// A label on a mark hides a figure; on a line it is merely in the way.
constexpr double mark_cost = 6;
constexpr double line_cost = 0.8;
constexpr double apart_cost = 1.2;  // a row
constexpr int starts_in_row = 4;

// Where the text may start, the better ones first.
std::vector<Point> beside(Point at, double width) {
  double middle = at.y + ascent / 2 - 1;
  double above = at.y - gap;
  double below = at.y + gap + ascent;
  return {{at.x - width / 2, above}, {at.x - width / 2, below}, {at.x + gap, middle}, {at.x + gap, above},
      {at.x + gap, below}, {at.x - gap - width, above}, {at.x - gap - width, below},
      {at.x - gap - width, middle}};
}

std::vector<Point> further_off(Point at, double width) {
  std::vector<Point> starts;
  double middle = at.y + ascent / 2 - 1;
  for (int i = 1; i <= furthest; ++i) {
    for (double side : {1.0, -1.0}) {
      starts.push_back({at.x + 2 * gap, middle + side * i * row});
      starts.push_back({at.x - 2 * gap - width, middle + side * i * row});
    }
  }
  return starts;
}

}  // namespace

void Labels::avoid_mark(Point at, double size) {
  marks_.push_back({at.x - size, at.y - size, at.x + size, at.y + size});
}

void Labels::avoid_line(Point from, Point to) {
  constexpr double every = 5;
  double length = std::hypot(to.x - from.x, to.y - from.y);
  int count = static_cast<int>(length / every);
  for (int i = 0; i <= count; ++i) {
    double part = count == 0 ? 0 : static_cast<double>(i) / count;
    lines_.push_back({from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)});
  }
}

bool Labels::is_taken(const Box& box) const {
  return std::any_of(words_.begin(), words_.end(), [&](const Box& word) { return word.meets(box); });
}

double Labels::cost(const Box& box) const {
  auto marks = std::count_if(marks_.begin(), marks_.end(), [&](const Box& mark) { return mark.meets(box); });
  auto points = std::count_if(lines_.begin(), lines_.end(),
      [&](Point p) { return p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom; });
  return mark_cost * static_cast<double>(marks) + line_cost * static_cast<double>(points);
}

std::optional<Labels::Place> Labels::best(Point at, double width, bool must) {
  std::optional<Place> result;
  Box result_box;
  double least = 0;
  auto consider = [&](Point start, bool apart, double extra) {
    start.x = std::max(area_.left, std::min(start.x, area_.right - width));
    Box box{start.x - 2, start.y - ascent, start.x + width + 2, start.y + descent};
    if (box.top < area_.top || box.bottom > area_.bottom || is_taken(box)) return;
    double total = cost(box) + extra;
    // What cannot be put well is better left out where it may be.
    if (!must && total >= mark_cost) return;
    if (result && total >= least) return;
    least = total;
    result_box = box;
    bool under = start.y > at.y;
    result = Place{start, apart,
        {std::clamp(at.x, start.x - 2, start.x + width + 2), under ? box.top - 1 : box.bottom + 1}};
  };
  double extra = 0;
  for (Point start : beside(at, width)) consider(start, false, extra += 0.1);
  if (must) {
    for (Point start : further_off(at, width)) consider(start, true, extra += apart_cost / starts_in_row);
  }
  if (result) words_.push_back(result_box);
  return result;
}

Labels::Place Labels::place(Point at, double width) {
  if (auto place = best(at, width, true)) return *place;
  // No room anywhere: over others rather than nowhere.
  double x = std::max(area_.left, std::min(at.x + gap, area_.right - width));
  return {{x, std::clamp(at.y, area_.top + ascent, area_.bottom - descent)}, false, at};
}

std::optional<Labels::Place> Labels::place_if_free(Point at, double width) {
  return best(at, width, false);
}

}  // namespace assure::chart
