// Finds identifiers of persons, and secrets, in a text. Nothing is guessed from words that look like names:
// each kind has a form that can be checked, or a label beside it, or both.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/kind.h"

namespace assure::disclosure {

struct Identifier {
  Kind kind = Kind::NhsNumber;
  // Never the value: of numbers and dates the last two digits and the separators, of addresses and secrets
  // nothing (masked.h).
  std::string masked;
  std::size_t at = 0;    // byte of the text where the value begins
  std::size_t size = 0;  // bytes of the value
  bool operator==(const Identifier&) const = default;
};

// Of one text; what follows the last of so many is left out.
inline constexpr std::size_t most_identifiers = 100'000;

// In the order of the text, none inside another. `text` is valid UTF-8: lines, cells that end with
// U+001F (a row is a line of them; the first rows may be headings of columns), pieces that end with U+001D.
// In time that grows with the text, and memory that does not, but for what is found and the headings of one
// table.
std::vector<Identifier> identifiers_in(std::string_view text);

}  // namespace assure::disclosure
