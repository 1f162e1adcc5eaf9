// Shapes and colours of poppler's graphics state, in points on the page.
#pragma once

#include <vector>

#include "inspect/pdf/painted_page.h"

class GfxState;

namespace assure::inspect {

Point point_on_page(const GfxState* state, double x, double y);

// Nothing is drawn outside.
Box clip_box(const GfxState* state);

bool has_fill_pattern(const GfxState* state);
bool has_stroke_pattern(const GfxState* state);
// Of a pattern, whatever its colour space makes of it.
Color fill_color(const GfxState* state);
Color stroke_color(const GfxState* state);

// The current path, within what is clipped. PaintKind::Unknown when it has too many points.
Paint shape_of(const GfxState* state, bool even_odd);

// What is drawn when the current path is stroked, but for thin lines: a bar for each straight line that is
// level or upright. Others are PaintKind::Unknown.
std::vector<Paint> bars_of(const GfxState* state);

// Where a picture lies that is drawn now.
Paint picture_of(const GfxState* state);

}  // namespace assure::inspect
