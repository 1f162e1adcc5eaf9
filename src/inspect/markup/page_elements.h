// The elements of HTML, as far as the text of a page depends on them.
#pragma once

#include <cstdint>
#include <string_view>

namespace assure::inspect {

// Bits of Element::traits.
namespace trait {
inline constexpr std::uint16_t block = 1,  // begins and ends a line
    empty = 2,                             // has no end tag
    parts = 4,                             // is between words
    gone = 8,                              // no browser shows its content
    struck = 16,                           // its content is struck out
    raw = 32,                              // holds text, and no tags
    styled = 64,                           // goes on in the next block when it was not closed
    wall = 128,                            // what is open outside of it is not closed from within
    ends_p = 256,                          // ends a paragraph
    cell = 512;                            // of a table
}  // namespace trait

struct Element {
  std::string_view name;
  std::uint16_t traits = 0;
  // Elements that end where it begins, unless one of `within` was opened since.
  std::string_view ends[3] = {};
  std::string_view within[3] = {};

  bool is(std::uint16_t some) const { return (traits & some) != 0; }
};

// An element that HTML does not know is part of the line, and has no traits.
const Element& element_named(std::string_view name);

}  // namespace assure::inspect
