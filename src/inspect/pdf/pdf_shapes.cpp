#include "inspect/pdf/pdf_shapes.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <poppler/GfxState.h>

namespace assure::inspect {
namespace {

// Points of a path that is looked at more closely than by its bounds.
constexpr std::size_t most_points = 600;

Color color_of(const GfxRGB& rgb) {
  return {colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b)};
}

bool is_pattern(const GfxColorSpace* space) {
  return space && space->getMode() == csPattern;
}

// Graphics states hand out their colour spaces to whoever may change them, and only to those.
GfxState* changeable(const GfxState* state) {
  return const_cast<GfxState*>(state);
}

// A curve by Bezier, in a few lines.
void add_curve(std::vector<Point>& polygon, Point b, Point c, Point d) {
  constexpr int lines = 4;
  const Point a = polygon.back();
  for (int i = 1; i <= lines; ++i) {
    const float t = static_cast<float>(i) / lines, s = 1 - t;
    const float p = s * s * s, q = 3 * s * s * t, r = 3 * s * t * t, u = t * t * t;
    polygon.push_back({p * a.x + q * b.x + r * c.x + u * d.x, p * a.y + q * b.y + r * c.y + u * d.y});
  }
}

std::vector<Point> polygon_of(const GfxState* state, const GfxSubpath* path) {
  std::vector<Point> polygon;
  auto at = [&](int i) { return point_on_page(state, path->getX(i), path->getY(i)); };
  const int count = path->getNumPoints();
  for (int i = 0; i < count; ++i) {
    if (!polygon.empty() && path->getCurve(i) && i + 2 < count) {
      add_curve(polygon, at(i), at(i + 1), at(i + 2));
      i += 2;
    } else {
      polygon.push_back(at(i));
    }
  }
  return polygon;
}

Outline outline_of(const GfxState* state, bool even_odd) {
  Outline outline;
  outline.even_odd = even_odd;
  const GfxPath* path = state->getPath();
  for (int i = 0; path && i < path->getNumSubpaths(); ++i) {
    outline.parts.push_back(polygon_of(state, path->getSubpath(i)));
  }
  return outline;
}

Paint painted(const GfxState* state, Outline outline, PaintKind kind) {
  Paint paint;
  paint.kind = kind;
  paint.box = outline.bounds().within(clip_box(state));
  if (!outline.is_box()) paint.outline = std::move(outline);
  return paint;
}

}  // namespace

Point point_on_page(const GfxState* state, double x, double y) {
  double across = 0, down = 0;
  state->transform(x, y, &across, &down);
  return {static_cast<float>(across), static_cast<float>(down)};
}

Box clip_box(const GfxState* state) {
  double left = 0, top = 0, right = 0, bottom = 0;
  state->getClipBBox(&left, &top, &right, &bottom);
  return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
      static_cast<float>(bottom)};
}

bool has_fill_pattern(const GfxState* state) {
  return is_pattern(changeable(state)->getFillColorSpace());
}

bool has_stroke_pattern(const GfxState* state) {
  return is_pattern(changeable(state)->getStrokeColorSpace());
}

Color fill_color(const GfxState* state) {
  if (has_fill_pattern(state)) return {};
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  return color_of(rgb);
}

Color stroke_color(const GfxState* state) {
  if (has_stroke_pattern(state)) return {};
  GfxRGB rgb;
  state->getStrokeRGB(&rgb);
  return color_of(rgb);
}

Paint shape_of(const GfxState* state, bool even_odd) {
  Outline outline = outline_of(state, even_odd);
  std::size_t points = 0;
  for (const auto& part : outline.parts) points += part.size();
  if (points <= most_points) return painted(state, std::move(outline), PaintKind::Fill);
  Paint paint;
  paint.box = outline.bounds().within(clip_box(state));
  return paint;
}

std::vector<Paint> bars_of(const GfxState* state) {
  constexpr float thin = 2;
  const auto width = static_cast<float>(state->getTransformedLineWidth());
  std::vector<Paint> bars;
  if (!(width >= thin)) return bars;
  double start = 0;
  const bool dashed = !changeable(state)->getLineDash(&start).empty();
  for (const auto& part : outline_of(state, false).parts) {
    Outline line;
    line.parts = {part};
    const Box bounds = line.bounds();
    const bool upright = bounds.width() < 0.1F, level = bounds.height() < 0.1F;
    Paint paint;
    paint.box = bounds.grown(width / 2);
    if (part.size() == 2 && (upright || level) && !dashed) {
      paint.kind = PaintKind::Fill;
      paint.box = upright ? Box{bounds.left - width / 2, bounds.top, bounds.right + width / 2, bounds.bottom}
                          : Box{bounds.left, bounds.top - width / 2, bounds.right, bounds.bottom + width / 2};
    }
    paint.box = paint.box.within(clip_box(state));
    bars.push_back(std::move(paint));
  }
  return bars;
}

Paint picture_of(const GfxState* state) {
  Outline outline;
  outline.parts = {{point_on_page(state, 0, 0), point_on_page(state, 1, 0), point_on_page(state, 1, 1),
      point_on_page(state, 0, 1)}};
  return painted(state, std::move(outline), PaintKind::Picture);
}

}  // namespace assure::inspect
