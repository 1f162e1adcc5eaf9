#include "inspect/pdf/pdf_device.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <poppler/Annot.h>
#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>

#include "base/utf8.h"
#include "inspect/pdf/pdf_shapes.h"

namespace assure::inspect {
namespace {

// Of 1. Fainter paint is as good as none, and denser paint hides what is beneath.
constexpr double transparent = 0.05, opaque = 0.9;

void append(void* text, const char* bytes, int count) {
  static_cast<std::string*>(text)->append(bytes, static_cast<std::size_t>(count));
}

std::string utf8_of(const Unicode* points, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += base::utf8(points[i]);
  return text;
}

bool is_white(Unicode point) {
  return point <= 0x20 || point == 0xA0;
}

// Some fonts have no measure of their letters: then as high as they are wide, or as letters often are.
Point up_in(const GfxState* state, Point advance) {
  constexpr double capital = 0.7;
  const auto& font = state->getFont();
  if (font && font->getType() == fontType3) {
    constexpr float usual = 8;
    const float width = std::hypot(advance.x, advance.y);
    return width > 1 ? Point{advance.y, -advance.x} : Point{0, -usual};
  }
  double x = 0, y = 0, across = 0, down = 0;
  state->textTransformDelta(0, capital * state->getFontSize(), &x, &y);
  state->transformDelta(x, y, &across, &down);
  return {static_cast<float>(across), static_cast<float>(down)};
}

std::unique_ptr<TextOutputDev> new_layout(std::string& text) {
  auto device = std::make_unique<TextOutputDev>(&append, &text, true, 0, false);
  device->setTextPageBreaks(false);
  return device;
}

}  // namespace

PdfDevice::PdfDevice(const Options& options) : options_(options), raw_(&append, &drawn_, false, 0, true) {
  raw_.setTextPageBreaks(false);
  if (options.most_laid_out > 0) layout_ = new_layout(laid_out_);
}

PdfDevice::~PdfDevice() = default;

PdfPageText PdfDevice::take_text() {
  PdfPageText text;
  raw_.endPage();
  text.drawn = std::move(drawn_);
  if (layout_ && text.drawn.size() <= options_.most_laid_out) {
    layout_->endPage();
    text.layout = std::move(laid_out_);
  }
  text.hidden = hidden_.take();
  text.is_blank = !has_drawn_;
  text.is_picture = page_ && !has_words_ && page_->shows_pictures();
  return text;
}

std::optional<Verdicts> PdfDevice::verdicts() const {
  if (!page_) return std::nullopt;
  Verdicts result = page_->hidden();
  bool all_show = true;
  for (std::size_t i = 0; i < result.size(); ++i) all_show = all_show && (!result[i] || is_space_[i]);
  if (all_show) return std::nullopt;
  return result;
}

// Viewers let the text come through a highlight, however it is painted, unless that is black.
bool PdfDevice::begin_annotation(Annot* annotation, void* device) {
  static_cast<PdfDevice*>(device)->highlights_ = annotation->getType() == Annot::typeHighlight;
  return true;
}

// poppler asks before it looks into a picture or a pattern, which takes long for some pictures. Where there
// may be such, this answers no, and what would have been painted is nobody knows what.
bool PdfDevice::needNonText() {
  if (!options_.pictures_are_slow) return true;
  has_drawn_ = true;
  if (watches() && state_) add_picture(state_, false);
  return false;
}

void PdfDevice::startPage(int number, GfxState* state, XRef* xref) {
  state_ = state;
  if (!options_.verdicts) page_.emplace(state->getPageWidth(), state->getPageHeight());
  raw_.startPage(number, state, xref);
  if (layout_) layout_->startPage(number, state, xref);
}

void PdfDevice::saveState(GfxState* state) {
  const bool plain = state->getBlendMode() == gfxBlendNormal && !now_.soft_mask;
  saved_.push_back({now_, static_cast<float>(state->getFillOpacity()), plain});
}

void PdfDevice::restoreState(GfxState* state) {
  state_ = state;
  if (!saved_.empty()) {
    now_ = saved_.back().drawing;
    saved_.pop_back();
  }
  if (text_clip_depth_ && saved_.size() < *text_clip_depth_) {
    text_clip_depth_.reset();
    if (page_) page_->end_text_clip();
  }
  raw_.restoreState(state);
  if (layout_) layout_->restoreState(state);
}

void PdfDevice::updateCTM(GfxState* state, double, double, double, double, double, double) {
  state_ = state;
}

void PdfDevice::updateFont(GfxState* state) {
  raw_.updateFont(state);
  if (layout_) layout_->updateFont(state);
}

void PdfDevice::beginString(GfxState* state, const GooString* text) {
  raw_.beginString(state, text);
  if (layout_) layout_->beginString(state, text);
}

void PdfDevice::endString(GfxState* state) {
  raw_.endString(state);
  if (layout_) layout_->endString(state);
}

// Of text on layers that are switched off.
void PdfDevice::incCharCount(int count) {
  has_drawn_ = true;
  raw_.incCharCount(count);
  if (layout_) layout_->incCharCount(count);
}

void PdfDevice::beginActualText(GfxState* state, const GooString* text) {
  raw_.beginActualText(state, text);
  if (layout_) layout_->beginActualText(state, text);
}

void PdfDevice::endActualText(GfxState* state) {
  raw_.endActualText(state);
  if (layout_) layout_->endActualText(state);
}

Glyph PdfDevice::glyph_of(const GfxState* state, double x, double y, double dx, double dy) const {
  Glyph glyph;
  glyph.origin = point_on_page(state, x, y);
  double across = 0, down = 0;
  state->transformDelta(dx, dy, &across, &down);
  glyph.advance = {static_cast<float>(across), static_cast<float>(down)};
  glyph.up = up_in(state, glyph.advance);
  glyph.clip = clip_box(state);
  // The modes of ISO 32000-1, table 106.
  const int mode = state->getRender();
  const bool fills = (mode & 3) == 0 || (mode & 3) == 2, strokes = (mode & 3) == 1 || (mode & 3) == 2;
  const bool in_mask = !groups_.empty() && groups_.back().is_mask;
  // poppler draws what is filled with a pattern as if it were to clip alone.
  const bool maybe_filled = fills || mode == 5 || mode == 7;
  glyph.patterned =
      in_mask || (maybe_filled && has_fill_pattern(state)) || (strokes && has_stroke_pattern(state));
  glyph.clips = mode >= 4;
  if (fills) glyph.fill = fill_color(state);
  if (strokes) glyph.stroke = stroke_color(state);
  const double opacity = fills ? state->getFillOpacity() : state->getStrokeOpacity();
  glyph.opacity = static_cast<float>(opacity) * (groups_.empty() ? 1 : groups_.back().opacity);
  return glyph;
}

void PdfDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
    double origin_y, CharCode code, int bytes, const Unicode* points, int count) {
  const std::size_t number = characters_++;
  has_drawn_ = true;
  if (page_) {
    page_->add(glyph_of(state, x, y, dx, dy));
    is_space_.push_back(std::all_of(points, points + std::max(count, 0), is_white));
    has_words_ = has_words_ || !is_space_.back();
    if (state->getRender() >= 4 && !text_clip_depth_) text_clip_depth_ = saved_.size();
  }
  const Verdicts* verdicts = options_.verdicts;
  if (verdicts && number < verdicts->size() && (*verdicts)[number]) {
    hidden_.add(*(*verdicts)[number], glyph_of(state, x, y, dx, dy), utf8_of(points, count));
    return;
  }
  size_ += static_cast<std::size_t>(std::max(count, 0));
  if (size_ > options_.most_laid_out) layout_.reset();
  raw_.drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, points, count);
  if (layout_) layout_->drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, points, count);
}

bool PdfDevice::is_opaque(const GfxState* state, double opacity) const {
  const bool plain = state->getBlendMode() == gfxBlendNormal && !now_.soft_mask && !highlights_;
  const Group group = groups_.empty() ? Group() : groups_.back();
  return plain && group.plain && now_.clipped_to_box && opacity * group.opacity >= opaque;
}

bool PdfDevice::blackens(const GfxState* state, Color color) const {
  const bool multiplies = highlights_ || state->getBlendMode() == gfxBlendMultiply;
  const Group group = groups_.empty() ? Group() : groups_.back();
  return multiplies && is_black(color) && !now_.soft_mask && now_.clipped_to_box &&
         state->getFillOpacity() * group.opacity >= opaque;
}

void PdfDevice::add_unknown(const GfxState* state) {
  has_drawn_ = true;
  if (!page_) return;
  Paint paint;
  paint.box = clip_box(state);
  page_->add(std::move(paint));
}

void PdfDevice::add_fill(const GfxState* state, bool even_odd) {
  has_drawn_ = true;
  if (!page_ || (!groups_.empty() && groups_.back().is_mask)) return;
  if (state->getFillOpacity() * (groups_.empty() ? 1 : groups_.back().opacity) < transparent) return;
  Paint paint = shape_of(state, even_odd);
  paint.color = fill_color(state);
  const bool covers = is_opaque(state, state->getFillOpacity()) || blackens(state, paint.color);
  if (!covers || has_fill_pattern(state)) paint.kind = PaintKind::Unknown;
  page_->add(std::move(paint));
}

void PdfDevice::fill(GfxState* state) {
  add_fill(state, false);
}

void PdfDevice::eoFill(GfxState* state) {
  add_fill(state, true);
}

void PdfDevice::stroke(GfxState* state) {
  has_drawn_ = true;
  if (!page_ || (!groups_.empty() && groups_.back().is_mask)) return;
  for (Paint& paint : bars_of(state)) {
    if (!is_opaque(state, state->getStrokeOpacity()) || has_stroke_pattern(state)) {
      paint.kind = PaintKind::Unknown;
    }
    paint.color = stroke_color(state);
    page_->add(std::move(paint));
  }
}

bool PdfDevice::tilingPatternFill(
    GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double, double) {
  add_unknown(state);
  return true;
}

bool PdfDevice::functionShadedFill(GfxState* state, GfxFunctionShading*) {
  add_unknown(state);
  return true;
}

bool PdfDevice::axialShadedFill(GfxState* state, GfxAxialShading*, double, double) {
  add_unknown(state);
  return true;
}

bool PdfDevice::radialShadedFill(GfxState* state, GfxRadialShading*, double, double) {
  add_unknown(state);
  return true;
}

bool PdfDevice::gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) {
  add_unknown(state);
  return true;
}

bool PdfDevice::patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) {
  add_unknown(state);
  return true;
}

// What is clipped to another shape may be anywhere within its bounds.
void PdfDevice::narrow(const GfxState* state) {
  const Paint paint = shape_of(state, false);
  if (paint.kind == PaintKind::Unknown || !paint.outline.empty()) now_.clipped_to_box = false;
}

void PdfDevice::clip(GfxState* state) {
  narrow(state);
}

void PdfDevice::eoClip(GfxState* state) {
  narrow(state);
}

void PdfDevice::clipToStrokePath(GfxState*) {
  now_.clipped_to_box = false;
}

void PdfDevice::add_picture(const GfxState* state, bool opaque) {
  has_drawn_ = true;
  if (!page_ || (!groups_.empty() && groups_.back().is_mask)) return;
  if (state->getFillOpacity() * (groups_.empty() ? 1 : groups_.back().opacity) < transparent) return;
  Paint paint = picture_of(state);
  if (!opaque || !is_opaque(state, state->getFillOpacity())) paint.kind = PaintKind::Unknown;
  page_->add_picture(paint.box);
  page_->add(std::move(paint));
}

void PdfDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
    bool invert, bool interpolate, bool is_inline) {
  add_picture(state, false);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, is_inline);
}

void PdfDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
    GfxImageColorMap* colors, bool interpolate, const int* mask, bool is_inline) {
  add_picture(state, mask == nullptr);
  OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, is_inline);
}

void PdfDevice::drawMaskedImage(
    GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int, int, bool, bool) {
  add_picture(state, false);
}

void PdfDevice::drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool,
    Stream*, int, int, GfxImageColorMap*, bool) {
  add_picture(state, false);
}

// poppler saves the state before it clears what the group as a whole is drawn with.
void PdfDevice::beginTransparencyGroup(
    GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) {
  Group group = groups_.empty() ? Group() : groups_.back();
  if (!saved_.empty()) {
    group.opacity *= saved_.back().opacity;
    group.plain = group.plain && saved_.back().plain;
  }
  group.is_mask = group.is_mask || for_soft_mask;
  groups_.push_back(group);
}

void PdfDevice::endTransparencyGroup(GfxState*) {
  if (!groups_.empty()) groups_.pop_back();
}

}  // namespace assure::inspect
