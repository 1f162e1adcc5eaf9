// What is painted on a page, in the order in which it is painted, and which of its characters show. Knows no
// format. All lengths are in points, from the top left corner of the page.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "document/passage.h"
#include "inspect/pdf/outline.h"

namespace assure::inspect {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
};

bool is_black(Color color);

// A character where it is drawn.
struct Glyph {
  Point origin;                       // on the base line
  Point advance;                      // from there to the next character
  Point up;                           // from there to the top of a capital
  Box clip;                           // what lies outside is not drawn
  std::optional<Color> fill, stroke;  // none: it is not filled, or not stroked
  bool patterned = false;             // with something other than a colour
  bool clips = false;                 // what is painted next shows in its shape
  float opacity = 1;
};

enum class PaintKind : std::uint8_t {
  Fill,     // opaque, of one colour
  Picture,  // opaque
  Unknown,  // nobody knows how much of the box it covers, or what comes through
};

struct Paint {
  PaintKind kind = PaintKind::Unknown;
  Box box;          // nothing is painted outside
  Outline outline;  // empty for all of the box
  Color color;      // of a Fill
};

class PaintedPage {
 public:
  PaintedPage(double width, double height);

  void add(const Glyph& glyph);
  void add(Paint paint);
  // Whatever a picture is made of, a reader may see words in it.
  void add_picture(const Box& box);
  // The shapes of characters bound nothing any longer.
  void end_text_clip() { clipping_.clear(); }

  // Why nobody sees a character, in the order of drawing; none for those that show. To be asked when all is
  // drawn.
  std::vector<std::optional<document::Hidden>> hidden() const;
  // Pictures take up a quarter of it and more.
  bool shows_pictures() const;

 private:
  static constexpr double scanned = 0.8;     // of a page: more of it is a scan
  static constexpr int side = 32;            // cells of the page, across and down
  static constexpr int pictured_side = 128;  // likewise, of `pictured_`
  // Characters are looked for around their middle, and paint is listed where it lies.
  struct Cell {
    std::vector<std::uint32_t> characters, paints;
    bool has_forgotten = false;  // the oldest of its paints
  };
  using Points = std::array<Point, 5>;  // of a character; the first one is its middle
  struct Character {
    Points points{};
    std::uint8_t under_fills = 0, under_pictures = 0, under_bars = 0;  // a bit for each of the points
    bool drawn = true;                                                 // not only clips
    bool revealed = false;
    std::optional<document::Hidden> why;
  };
  template <class Act>
  void for_cells(const Box& box, int margin, Act act);
  int column_of(float x) const;
  int row_of(float y) const;
  const Cell& cell_of(Point point) const {
    return cells_[std::size_t(row_of(point.y)) * side + std::size_t(column_of(point.x))];
  }

  std::optional<document::Hidden> hidden_at_once(const Glyph& glyph, const Points& points) const;
  // None: paper.
  const Paint* top_at(Point point) const;
  bool has_picture_at(Point point) const;
  void cover(const Paint& paint);
  void cover(Character& character, const Paint& paint) const;
  void reveal(const Paint& paint);
  void list(std::uint32_t number);
  // Like what a person draws over words that nobody is to read.
  bool is_bar(const Paint& paint) const;
  double pictured() const;
  bool is_scan() const { return pictured() >= scanned; }

  Box box_;
  std::vector<Character> characters_;
  std::vector<Paint> paints_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> large_;     // characters larger than a cell
  std::vector<std::uint32_t> clipping_;  // characters in whose shapes is painted
  std::vector<char> pictured_;           // where there are pictures
};

}  // namespace assure::inspect
