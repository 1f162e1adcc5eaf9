#include "disclosure/plain.h"

#include <algorithm>

#include "base/characters.h"

namespace assure::disclosure {
namespace {

struct CharacterRange {
  char32_t first, last;
  char amounts_to;  // of a digit or letter: of the first
  bool counts_on;   // the next one amounts to the next
};

constexpr CharacterRange ranges[] = {
    {0x00A0, 0x00A0, ' ', false}, {0x00A3, 0x00A3, '$', false},   // pound
    {0x00AD, 0x00AD, '\0', false},                                // soft hyphen
    {0x0660, 0x0669, '0', true},                                  // Arabic
    {0x06F0, 0x06F9, '0', true}, {0x0966, 0x096F, '0', true},     // Devanagari
    {0x2000, 0x200A, ' ', false}, {0x200B, 0x200F, '\0', false},  // of no width, of direction
    {0x2010, 0x2015, '-', false}, {0x2018, 0x2019, '\'', false}, {0x201C, 0x201D, '"', false},
    {0x202F, 0x202F, ' ', false}, {0x205F, 0x205F, ' ', false}, {0x2060, 0x2060, '\0', false},
    {0x20AC, 0x20AC, '$', false},  // euro
    {0x2212, 0x2212, '-', false}, {0x3000, 0x3000, ' ', false}, {0xFEFF, 0xFEFF, '\0', false},
    {0xFF01, 0xFF5E, '!', true},  // full width
};

}  // namespace

Point point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0xC0) return {first, 1};
  if (first < 0xE0) return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  if (first < 0xF0) return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
  return {(first & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU), 4};
}

char plain_of(char32_t point) {
  if (point == U'\t' || point == U'\r') return ' ';
  if (point < 0x80) return static_cast<char>(point);
  for (const CharacterRange& range : ranges) {
    if (point < range.first || point > range.last) continue;
    const auto on = range.counts_on ? point - range.first : 0;
    return static_cast<char>(range.amounts_to + static_cast<int>(on));
  }
  return base::is_letter(point) ? 'x' : '?';
}

char plain_before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  std::size_t begin = at - 1;
  while (begin > 0 && base::continues_character(text[begin])) --begin;
  return plain_of(point_at(text, begin).value);
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
  std::size_t end = text.find('\n', at);
  while (end != std::string_view::npos && ends_in_cell(text, end)) end = text.find('\n', end + 1);
  return std::min(end, text.size());
}

Plain::Plain(std::string_view text, std::size_t at, std::size_t longest) : begin_(at) {
  // Marks without width are no characters of it, but no more than a few of them are passed over.
  const std::size_t end = std::min(text.size(), at + 4 * longest);
  for (; at < end && text[at] != '\x1F' && text[at] != '\x1D';) {
    const Point point = point_at(text, at);
    const char plain = plain_of(point.value);
    if (plain != '\0' && size_ == longest) {
      is_cut_ = true;
      break;
    }
    if (plain != '\0') {
      characters_[size_] = plain;
      places_[size_++] = static_cast<std::uint16_t>(at - begin_);
    }
    at = std::min(at + point.size, text.size());
  }
  is_cut_ = is_cut_ || (at >= end && end < text.size());
  places_[size_] = static_cast<std::uint16_t>(at - begin_);
}

}  // namespace assure::disclosure
