// Drawings for pages: the inside of an <svg> element, of shapes and text. No ids, no scripts, no styles: what
// things look like is said by classes in templates/style/_charts.scss. What is not finite is not drawn.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"

namespace assure::chart {

// Wide is for desks and paper, narrow for a telephone or a page at 400 %: the same text size, less room.
enum class Room : std::uint8_t { Wide, Narrow };

// One drawing in its two sizes; `chart.html` shows the one for which there is room.
struct Drawing {
  double width = 0;
  double height = 0;
  std::string body;
};

struct Point {
  double x = 0;
  double y = 0;
};

enum class Anchor : std::uint8_t { Start, Middle, End };

// What stands for a figure. No two of them differ by colour alone.
enum class Symbol : std::uint8_t {
  Disc,
  Square,
  Diamond,
  Ring,
  TriangleUp,
  TriangleDown,
  Cross,
  Plus,
  HollowSquare,
  Tick,  // a check mark
  Stop,  // an upright bar
};

class Svg {
 public:
  void line(std::string_view style, Point from, Point to);
  void polyline(std::string_view style, std::span<const Point> points);
  void rect(std::string_view style, Point corner, double width, double height);
  // `size` is half of its width.
  void mark(std::string_view style, Symbol mark, Point at, double size);
  // The point is on the base line of the text.
  void text(std::string_view style, Point at, Anchor anchor, std::string_view text);
  std::string take() { return std::move(body_); }

 private:
  void closed_path(std::string_view style, std::span<const Point> points);
  std::string body_;
};

// Size of text in drawings, in their units; the style sheet says the same.
inline constexpr double text_size = 13;

// About how wide the text will be in Arial; rather too much than too little.
double text_width(std::string_view text);
// With an ellipsis where it does not fit.
std::string cut(std::string_view text, double width);
// At most so many lines, broken at spaces, the last one cut. At least one line, perhaps empty.
std::vector<std::string> wrapped(std::string_view text, double width, std::size_t lines);

}  // namespace assure::chart

namespace assure::base {

template <>
struct Choices<chart::Anchor> {
  static constexpr Choice all[] = {{"start"}, {"middle"}, {"end"}};
};

}  // namespace assure::base
