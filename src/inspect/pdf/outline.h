// Points, boxes and the outlines of shapes.
#pragma once

#include <vector>

namespace assure::inspect {

struct Point {
  float x = 0, y = 0;
};

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;

  float width() const { return right - left; }
  float height() const { return bottom - top; }
  bool has(Point point) const {
    return point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
  }
  // What both have; of no or negative size when that is nothing.
  Box within(const Box& other) const;
  Box grown(float by) const { return {left - by, top - by, right + by, bottom + by}; }
};

// The closed polygons of a shape; curves have become lines.
struct Outline {
  std::vector<std::vector<Point>> parts;
  bool even_odd = false;  // what two parts have in common is no part of the shape

  bool empty() const { return parts.empty(); }
  bool has(Point point) const;
  // Of no size for an empty one.
  Box bounds() const;
  // Whether it is all of its bounds.
  bool is_box() const;
};

}  // namespace assure::inspect
