#include "inspect/pdf/painted_page.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace assure::inspect {
namespace {

using document::Hidden;

// The height of capitals in letters of one point: smaller ones nobody reads, on paper or on a screen.
constexpr float smallest_capital = 0.7F;
// Of 1: fainter letters nobody sees.
constexpr float faintest = 0.05F;
// Of 255, in the colour that differs most.
constexpr int least_contrast = 13;
// Of the five points of a character.
constexpr int points_of_covered = 4;
// Of a page, at most: what is larger is the ground of a page or of a part of it.
constexpr float largest_bar = 0.25F;
// Of 255, in each colour: darker is black.
constexpr int black = 56;
// Paint that does not fill a cell of the page, and is remembered there.
constexpr std::size_t most_in_cell = 64;
// That is remembered of one page.
constexpr std::size_t most_paints = 500'000;

Point along(const Glyph& glyph, float advance, float up) {
  return {glyph.origin.x + advance * glyph.advance.x + up * glyph.up.x,
      glyph.origin.y + advance * glyph.advance.y + up * glyph.up.y};
}

float length(Point point) {
  return std::hypot(point.x, point.y);
}

bool is_near(Color a, Color b) {
  return std::abs(a.red - b.red) < least_contrast && std::abs(a.green - b.green) < least_contrast &&
         std::abs(a.blue - b.blue) < least_contrast;
}

constexpr Color paper = {255, 255, 255};

bool paints(const Paint& paint, Point point) {
  return paint.box.has(point) && (paint.outline.empty() || paint.outline.has(point));
}

// Of `count` parts of a length of `whole`; what is no number is in the first one.
int part_of(float value, float start, float whole, int count) {
  const float part = (value - start) / whole * static_cast<float>(count);
  if (!(part > 0)) return 0;
  return part >= static_cast<float>(count) ? count - 1 : static_cast<int>(part);
}

}  // namespace

bool is_black(Color color) {
  return std::max({color.red, color.green, color.blue}) < black;
}

PaintedPage::PaintedPage(double width, double height)
    : box_{0, 0, std::max(static_cast<float>(width), 1.F), std::max(static_cast<float>(height), 1.F)},
      cells_(std::size_t(side) * side),
      pictured_(std::size_t(pictured_side) * pictured_side) {}

int PaintedPage::column_of(float x) const {
  return part_of(x, 0, box_.right, side);
}

int PaintedPage::row_of(float y) const {
  return part_of(y, 0, box_.bottom, side);
}

// Those that the box touches, and `margin` more of them around.
template <class Act>
void PaintedPage::for_cells(const Box& box, int margin, Act act) {
  const int left = std::max(column_of(box.left) - margin, 0);
  const int right = std::min(column_of(box.right) + margin, side - 1);
  const int bottom = std::min(row_of(box.bottom) + margin, side - 1);
  for (int row = std::max(row_of(box.top) - margin, 0); row <= bottom; ++row) {
    for (int column = left; column <= right; ++column)
      act(column, row, cells_[std::size_t(row) * side + std::size_t(column)]);
  }
}

const Paint* PaintedPage::top_at(Point point) const {
  const auto& numbers = cell_of(point).paints;
  auto found = std::find_if(
      numbers.rbegin(), numbers.rend(), [&](std::uint32_t number) { return paints(paints_[number], point); });
  if (found != numbers.rend()) return &paints_[*found];
  static const Paint unknown;
  return cell_of(point).has_forgotten ? &unknown : nullptr;
}

std::optional<Hidden> PaintedPage::hidden_at_once(const Glyph& glyph, const Points& points) const {
  const Box shown = glyph.clip.within(box_);
  if (std::none_of(points.begin(), points.end(), [&](Point point) { return shown.has(point); })) {
    return Hidden::Outside;
  }
  if (glyph.patterned) return std::nullopt;
  if (!glyph.fill && !glyph.stroke) return Hidden::Invisible;  // `hidden` says when it shows
  if (glyph.opacity < faintest || length(glyph.up) < smallest_capital) return Hidden::Invisible;
  const Paint* behind = top_at(points[0]);
  if (behind && behind->kind != PaintKind::Fill) return std::nullopt;
  const Color ground = behind ? behind->color : paper;
  if (glyph.fill && !is_near(*glyph.fill, ground)) return std::nullopt;
  if (glyph.stroke && !is_near(*glyph.stroke, ground)) return std::nullopt;
  if (behind && is_black(ground)) return Hidden::Redaction;
  return is_near(ground, paper) ? Hidden::White : Hidden::SameColor;
}

void PaintedPage::add(const Glyph& glyph) {
  Character character;
  character.points = {along(glyph, 0.5F, 0.5F), along(glyph, 0.2F, 0.2F), along(glyph, 0.8F, 0.2F),
      along(glyph, 0.2F, 0.8F), along(glyph, 0.8F, 0.8F)};
  character.drawn = glyph.fill || glyph.stroke || glyph.patterned;
  character.why = hidden_at_once(glyph, character.points);
  const auto number = static_cast<std::uint32_t>(characters_.size());
  characters_.push_back(character);
  if (character.why == Hidden::Outside) return;
  const float size = length(glyph.advance) + length(glyph.up);
  const bool is_large = size > std::min(box_.right, box_.bottom) / side;
  auto& cell = cells_[std::size_t(row_of(character.points[0].y)) * side +
                      std::size_t(column_of(character.points[0].x))];
  (is_large ? large_ : cell.characters).push_back(number);
  if (glyph.clips) clipping_.push_back(number);
}

void PaintedPage::cover(Character& character, const Paint& paint) const {
  auto& covered = paint.kind == PaintKind::Fill ? character.under_fills : character.under_pictures;
  const bool bar = is_bar(paint);
  for (std::size_t i = 0; i < character.points.size(); ++i) {
    if (!paints(paint, character.points[i])) continue;
    covered |= static_cast<std::uint8_t>(1U << i);
    if (bar) character.under_bars |= static_cast<std::uint8_t>(1U << i);
  }
}

void PaintedPage::cover(const Paint& paint) {
  for (const std::uint32_t number : large_) cover(characters_[number], paint);
  for_cells(paint.box, 1, [&](int, int, Cell& cell) {
    for (const std::uint32_t number : cell.characters) cover(characters_[number], paint);
    if (paint.kind != PaintKind::Fill) return;
    // What is covered for good need not be looked at again.
    std::erase_if(cell.characters, [&](std::uint32_t number) {
      return std::popcount(characters_[number].under_fills) == int(characters_[number].points.size());
    });
  });
}

void PaintedPage::reveal(const Paint& paint) {
  for (const std::uint32_t number : clipping_) {
    if (paint.box.has(characters_[number].points[0])) characters_[number].revealed = true;
  }
}

// What fills a cell hides all that was painted there before. When there is too much, nobody knows any longer.
void PaintedPage::list(std::uint32_t number) {
  const Paint& paint = paints_[number];
  const float width = box_.right / side, height = box_.bottom / side;
  for_cells(paint.box, 0, [&](int column, int row, Cell& cell) {
    const float left = static_cast<float>(column) * width, top = static_cast<float>(row) * height;
    const bool fills =
        paint.outline.empty() && paint.box.has({left, top}) && paint.box.has({left + width, top + height});
    if (fills) cell.paints.clear();
    if (fills) cell.has_forgotten = false;
    cell.paints.push_back(number);
    if (cell.paints.size() <= most_in_cell) return;
    cell.paints.erase(cell.paints.begin(), cell.paints.begin() + most_in_cell / 2);
    cell.has_forgotten = true;
  });
}

void PaintedPage::add(Paint paint) {
  constexpr float too_small = 2;
  paint.box = paint.box.within(box_);
  if (!(paint.box.width() > 0) || !(paint.box.height() > 0)) return;
  if (!clipping_.empty()) reveal(paint);
  if (std::max(paint.box.width(), paint.box.height()) < too_small) return;
  if (!clipping_.empty()) paint.kind = PaintKind::Unknown;
  if (paint.kind != PaintKind::Unknown) cover(paint);
  if (paints_.size() == most_paints) {
    for_cells(paint.box, 0, [](int, int, Cell& cell) { cell = {std::move(cell.characters), {}, true}; });
    return;
  }
  paints_.push_back(std::move(paint));
  list(static_cast<std::uint32_t>(paints_.size() - 1));
}

void PaintedPage::add_picture(const Box& box) {
  const Box shown = box.within(box_);
  if (!(shown.width() > 0) || !(shown.height() > 0)) return;
  const auto part = [](float value, float whole) { return part_of(value, 0, whole, pictured_side); };
  const int left = part(shown.left, box_.right), right = part(shown.right, box_.right);
  const int bottom = part(shown.bottom, box_.bottom);
  for (int row = part(shown.top, box_.bottom); row <= bottom; ++row) {
    std::fill_n(pictured_.begin() + std::ptrdiff_t(row) * pictured_side + left, right - left + 1, char(1));
  }
}

bool PaintedPage::has_picture_at(Point point) const {
  const int row = part_of(point.y, 0, box_.bottom, pictured_side);
  return pictured_[std::size_t(row) * pictured_side +
                   std::size_t(part_of(point.x, 0, box_.right, pictured_side))] != 0;
}

bool PaintedPage::is_bar(const Paint& paint) const {
  if (paint.kind != PaintKind::Fill || !paint.outline.empty()) return false;
  const bool small = paint.box.width() * paint.box.height() <= largest_bar * box_.right * box_.bottom;
  return small && (is_black(paint.color) || is_near(paint.color, paper));
}

double PaintedPage::pictured() const {
  return static_cast<double>(std::count(pictured_.begin(), pictured_.end(), 1)) /
         static_cast<double>(pictured_.size());
}

bool PaintedPage::shows_pictures() const {
  constexpr double quarter = 0.25;
  return pictured() >= quarter;
}

std::vector<std::optional<Hidden>> PaintedPage::hidden() const {
  std::vector<std::optional<Hidden>> result;
  result.reserve(characters_.size());
  const bool scan = is_scan();
  for (const Character& character : characters_) {
    auto why = character.why;
    // Programs that recognize text put it beneath the picture or, drawn invisibly, anywhere.
    const Paint* top = has_picture_at(character.points[0]) ? top_at(character.points[0]) : nullptr;
    if (top && top->kind != PaintKind::Fill && (scan || !character.drawn) && why != Hidden::Outside) {
      result.emplace_back();
      continue;
    }
    if (character.revealed && !character.drawn) why.reset();
    const unsigned covered = character.under_fills | character.under_pictures;
    if (!why && std::popcount(covered) >= points_of_covered) {
      const bool barred = std::popcount(unsigned(character.under_bars)) >= points_of_covered;
      why = barred ? Hidden::Redaction : Hidden::Covered;
    }
    result.push_back(why);
  }
  return result;
}

}  // namespace assure::inspect
