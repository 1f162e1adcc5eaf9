// A short piece of a text as the ASCII that it amounts to, so that a value is read in one way however it is
// written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assure::disclosure {

// The character of UTF-8 at a place where one begins.
struct Point {
  char32_t value = 0;
  std::size_t size = 1;  // in bytes
};
Point point_at(std::string_view text, std::size_t at);

// What the character amounts to: digits of several scripts and full-width forms as ASCII, spaces of any width
// as ' ', hyphens and dashes as '-', currencies as '$', any other letter as 'x'. Else '?'; marks without
// width are 0.
char plain_of(char32_t point);
// Of the character that ends at a place; of the beginning ' '.
char plain_before(std::string_view text, std::size_t at);

// Whether a line feed here ends a paragraph of a cell, and so no line.
constexpr bool ends_in_cell(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == '\n' && text[at + 1] == '\x1F';
}
// Byte of the line feed that ends the line, or of the end of the text.
std::size_t end_of_line(std::string_view text, std::size_t at);

// From a place on, to the end of its cell or piece, and no more than `most` characters.
class Plain {
 public:
  static constexpr std::size_t most = 80;

  Plain(std::string_view text, std::size_t at, std::size_t longest = most);

  std::string_view text() const { return {characters_.data(), size_}; }
  // Byte of the text where the character begins; of the end for `text().size()`.
  std::size_t place(std::size_t character) const { return begin_ + places_[character]; }
  // Whether more follows that was left out for its length.
  bool is_cut() const { return is_cut_; }

 private:
  std::size_t begin_;
  std::array<char, most> characters_{};
  std::array<std::uint16_t, most + 1> places_{};
  std::size_t size_ = 0;
  bool is_cut_ = false;
};

// A piece of a text, in bytes.
struct Place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace assure::disclosure
