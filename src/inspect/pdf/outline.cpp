#include "inspect/pdf/outline.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace assure::inspect {
namespace {

// Of rounding, in points.
constexpr float outline_tolerance = 0.1F;

// How often the polygon goes round the point, counted by the edges that cross the line to its right.
int turns_around(const std::vector<Point>& polygon, Point point) {
  int turns = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i], b = polygon[(i + 1) % polygon.size()];
    if ((a.y <= point.y) == (b.y <= point.y)) continue;
    const float x = a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x);
    if (x > point.x) turns += b.y > a.y ? 1 : -1;
  }
  return turns;
}

}  // namespace

Box Box::within(const Box& other) const {
  return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
      std::min(bottom, other.bottom)};
}

bool Outline::has(Point point) const {
  int turns = 0;
  for (const auto& part : parts) turns += turns_around(part, point);
  return even_odd ? turns % 2 != 0 : turns != 0;
}

Box Outline::bounds() const {
  std::optional<Box> box;
  for (const auto& part : parts) {
    for (const Point point : part) {
      if (!box) box = Box{point.x, point.y, point.x, point.y};
      *box = {std::min(box->left, point.x), std::min(box->top, point.y), std::max(box->right, point.x),
          std::max(box->bottom, point.y)};
    }
  }
  return box.value_or(Box());
}

bool Outline::is_box() const {
  if (parts.size() != 1) return false;
  const Box box = bounds();
  auto on = [](float value, float edge) { return std::abs(value - edge) <= outline_tolerance; };
  float area = 0;
  for (std::size_t i = 0; i < parts[0].size(); ++i) {
    const Point a = parts[0][i], b = parts[0][(i + 1) % parts[0].size()];
    const bool at_edge = on(a.x, box.left) || on(a.x, box.right) || on(a.y, box.top) || on(a.y, box.bottom);
    if (!at_edge) return false;
    area += (a.x - box.left) * (b.y - box.top) - (b.x - box.left) * (a.y - box.top);
  }
  constexpr float nearly_all = 0.99F;
  return std::abs(area) / 2 >= nearly_all * box.width() * box.height();
}

}  // namespace assure::inspect
