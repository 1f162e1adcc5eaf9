// Amounts side by side.
#include <algorithm>
#include <cmath>

#include "render/chart.h"
#include "render/chart_axis.h"

namespace assure::render {
namespace {

constexpr double line_height = 16;
constexpr double thickness = 14;

double widest_text(const BarChart& chart) {
  double widest = 0;
  for (const auto& bar : chart.bars) widest = std::max(widest, text_width(bar.text));
  return widest;
}

// Zero is always on it. Halves, so that no difference is too large for a number.
Scale scale_of(const BarChart& chart, double from, double to) {
  double low = 0;
  double high = chart.full && std::isfinite(*chart.full) ? std::max(0.0, *chart.full / 2) : 0;
  for (const auto& bar : chart.bars) {
    if (!std::isfinite(bar.value)) continue;
    low = std::min(low, bar.value / 2);
    high = std::max(high, bar.value / 2);
  }
  if (high == low) high = low + 1;
  return {low, high, from, to};
}

}  // namespace

Drawing bar_chart(const BarChart& chart, Room room) {
  if (chart.bars.empty()) return {};
  bool narrow = room == Room::Narrow;
  double width = narrow ? 340 : 720;
  double title_width = narrow ? width - 4 : 236;
  double text_room = std::min(widest_text(chart) + 10, narrow ? 120.0 : 180.0);
  Scale scale = scale_of(chart, narrow ? 1 : 252, width - text_room);
  double zero = scale(0);

  Svg svg;
  double y = 4;
  for (const auto& bar : chart.bars) {
    auto lines = wrapped(bar.title, title_width, 2);
    double text = static_cast<double>(lines.size()) * line_height;
    double height = narrow ? text + thickness + 14 : std::max(text + 6, thickness + 12);
    double text_y = narrow ? y + text_size : y + (height - text) / 2 + text_size - 1;
    for (const auto& line : lines) {
      svg.text(bar.own ? "row own" : "row", {0, text_y}, Anchor::Start, line);
      text_y += line_height;
    }
    double middle = narrow ? y + text + 4 + thickness / 2 : y + height / 2;
    double end = zero;
    if (std::isfinite(bar.value)) {
      double at = scale(bar.value / 2);
      end = std::max(zero, at);
      svg.rect(bar.own ? "amount own" : "amount", {std::min(zero, at), middle - thickness / 2},
          std::abs(at - zero), thickness);
    }
    svg.text(bar.own ? "value own" : "value", {end + 6, middle + text_size * 0.35}, Anchor::Start,
        cut(bar.text, width - end - 6));
    double over = narrow ? thickness / 2 + 3 : height / 2;
    svg.line("axis", {zero, middle - over}, {zero, middle + over});
    y += height;
  }
  return {width, y + 8, svg.take()};
}

}  // namespace assure::render
