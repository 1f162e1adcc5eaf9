// Where the words of a chart stand, so that none covers another. Private to the charts.
#pragma once

#include <optional>
#include <vector>

#include "chart/svg.h"

namespace assure::chart {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  bool meets(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

class Labels {
 public:
  // Words stay within `area`.
  explicit Labels(Box area) : area_(area) {}

  // Marks and lines are better not covered.
  void avoid_mark(Point at, double size);
  void avoid_line(Point from, Point to);

  struct Place {
    Point start;         // of the base line of the text
    bool apart = false;  // so far off that it needs a line to what it is about
    Point near;          // where that line ends at the text
  };
  // Beside the point, or further off when it is crowded there.
  Place place(Point at, double width);
  // Beside the point, or not at all.
  std::optional<Place> place_if_free(Point at, double width);

 private:
  std::optional<Place> best(Point at, double width, bool must);
  double cost(const Box& box) const;
  bool is_taken(const Box& box) const;

  Box area_;
  std::vector<Box> words_;
  std::vector<Box> marks_;
  std::vector<Point> lines_;
};

}  // namespace assure::chart
