// The headings of a document, as its format marks them, and the sections that they begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace assure::document {

inline constexpr std::size_t most_headings = 20'000;       // of one file; of one with more, none is kept
inline constexpr std::size_t largest_heading = 400;        // bytes of Heading::text; what follows is cut off
inline constexpr std::uint8_t deepest_heading = 10;        // Heading::level
inline constexpr std::size_t largest_heading_number = 64;  // bytes

// One that readers see. Its section goes on to the next heading of its level or a higher one.
struct Heading {
  std::size_t page = 0;    // of Facts::page_texts, from 0
  std::uint8_t level = 1;  // 1 is the highest
  // Bytes of the page's text that come before it, and of its other text. None: somewhere on that page.
  std::optional<std::size_t> at;
  std::optional<std::size_t> at_in_other;
  std::string number;  // that the program which shows the document works out: "2.1"; else empty
  std::string text;    // one line

  bool operator==(const Heading&) const = default;
};

}  // namespace assure::document
