#include "inspect/pdf/hidden_lines.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace assure::inspect {
namespace {

// What lies between two characters, by the height of a capital.
std::string_view between(Point end, const Glyph& next) {
  constexpr float gap = 0.15F, overlap = -0.7F, next_line = 0.7F, smallest = 0.01F;
  const float height = std::max(std::hypot(next.up.x, next.up.y), smallest);
  const Point step = {next.origin.x - end.x, next.origin.y - end.y};
  const float up = (step.x * next.up.x + step.y * next.up.y) / height / height;
  const float ahead = (step.y * next.up.x - step.x * next.up.y) / height / height;
  if (std::abs(up) > next_line || ahead < overlap) return "\n";
  return ahead > gap ? " " : "";
}

}  // namespace

void HiddenLines::add(document::Hidden why, const Glyph& glyph, std::string_view text) {
  auto found =
      std::find_if(pieces_.begin(), pieces_.end(), [&](const Last& known) { return known.piece.why == why; });
  if (found == pieces_.end()) {
    found = pieces_.insert(found, Last{glyph.origin, {why, {}}});
  } else {
    found->piece.text += between(found->end, glyph);
  }
  found->piece.text += text;
  found->end = {glyph.origin.x + glyph.advance.x, glyph.origin.y + glyph.advance.y};
}

std::vector<HiddenPiece> HiddenLines::take() {
  std::vector<HiddenPiece> result;
  for (auto& last : pieces_) result.push_back(std::move(last.piece));
  return result;
}

}  // namespace assure::inspect
