// What poppler draws of a page, taken down as text. The poppler of Debian 12, by its own headers: those for
// others know no colours, and not what covers what.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <poppler/OutputDev.h>
#include <poppler/TextOutputDev.h>

#include "document/passage.h"
#include "inspect/pdf/hidden_lines.h"
#include "inspect/pdf/painted_page.h"

class Annot;

namespace assure::inspect {

struct PdfPageText {
  std::string drawn;   // in the order of drawing
  std::string layout;  // as the page is laid out; empty when nobody asked, or for what is too large
  std::vector<HiddenPiece> hidden;
  bool is_blank = false;    // nothing is drawn, whether or not it shows
  bool is_picture = false;  // of pictures, without text
};

// Why each character of a page is hidden, in the order of drawing.
using Verdicts = std::vector<std::optional<document::Hidden>>;

// A device that draws nothing: it hands on the characters that show, and keeps account of what is painted.
// To be used for one page.
class PdfDevice : public OutputDev {
 public:
  struct Options {
    std::size_t most_laid_out = 0;   // bytes of text; 0: nobody wants to have it laid out
    bool pictures_are_slow = false;  // to look into
    // Of the same page, to tell the characters that show from those that do not; null: all of them show.
    const Verdicts* verdicts = nullptr;
  };
  explicit PdfDevice(const Options& options);
  ~PdfDevice() override;

  // When the page has been drawn.
  PdfPageText take_text();
  // Likewise; none when all that is printed shows.
  std::optional<Verdicts> verdicts() const;

  static bool begin_annotation(Annot* annotation, void* device);

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override;
  bool needCharCount() override { return true; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int number, GfxState* state, XRef* xref) override;
  void saveState(GfxState* state) override;
  void restoreState(GfxState* state) override;
  void updateCTM(GfxState* state, double, double, double, double, double, double) override;
  void updateFillColorSpace(GfxState* state) override { state_ = state; }
  void updateFont(GfxState* state) override;
  void beginString(GfxState* state, const GooString* text) override;
  void endString(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
      CharCode code, int bytes, const Unicode* points, int count) override;
  void incCharCount(int count) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;

  void stroke(GfxState* state) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override;
  bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
      int, double, double) override;
  bool functionShadedFill(GfxState* state, GfxFunctionShading*) override;
  bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) override;
  bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) override;
  bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) override;
  bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) override;
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override;
  void clipToStrokePath(GfxState* state) override;

  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
      bool interpolate, bool is_inline) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
      GfxImageColorMap* colors, bool interpolate, const int* mask, bool is_inline) override;
  void drawMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
      int, bool, bool) override;
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
      int, GfxImageColorMap*, bool) override;

  void beginTransparencyGroup(
      GfxState* state, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override;
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { now_.soft_mask = true; }
  void clearSoftMask(GfxState*) override { now_.soft_mask = false; }

 private:
  // Of the graphics state, what poppler does not keep for us.
  struct Drawing {
    bool clipped_to_box = true;  // and not to some other shape
    bool soft_mask = false;
  };
  struct Saved {
    Drawing drawing;
    float opacity = 1;
    bool plain = true;  // in the normal blend mode, without a mask
  };
  struct Group {
    float opacity = 1;
    bool plain = true;
    bool is_mask = false;  // no part of the page
  };

  bool watches() const { return page_.has_value(); }
  Glyph glyph_of(const GfxState* state, double x, double y, double dx, double dy) const;
  bool is_opaque(const GfxState* state, double opacity) const;
  // Whatever is multiplied with black is black.
  bool blackens(const GfxState* state, Color color) const;
  void add_fill(const GfxState* state, bool even_odd);
  void add_picture(const GfxState* state, bool opaque);
  void add_unknown(const GfxState* state);
  void narrow(const GfxState* state);

  Options options_;
  std::string drawn_, laid_out_;
  TextOutputDev raw_;
  std::unique_ptr<TextOutputDev> layout_;  // null when there is too much text for it
  std::size_t size_ = 0;                   // of the text, at least
  std::size_t characters_ = 0;
  std::vector<bool> is_space_;  // of each character, whether it prints nothing
  std::optional<PaintedPage> page_;
  const GfxState* state_ = nullptr;
  Drawing now_;
  std::vector<Saved> saved_;
  std::vector<Group> groups_;
  std::optional<std::size_t> text_clip_depth_;  // of saved_
  bool highlights_ = false;
  bool has_drawn_ = false;
  bool has_words_ = false;
  HiddenLines hidden_;
};

}  // namespace assure::inspect
