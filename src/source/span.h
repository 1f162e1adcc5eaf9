// Where something was written.
#pragma once

#include <compare>
#include <cstdint>

namespace assure::source {

// Half-open range of byte offsets in one file of a Sources. File 0 is none: such a span points nowhere.
struct Span {
  std::uint32_t file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool valid() const { return file != 0; }
  constexpr Span first_byte() const { return {file, begin, begin}; }
  auto operator<=>(const Span&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

// From the beginning of `a` to the end of `b`, which lies in the same file.
constexpr Span cover(Span a, Span b) {
  return {a.file, a.begin, b.end};
}

}  // namespace assure::source
