// Kinds of characters: by Unicode for text of people, by ASCII for what formats and names are made of.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace assure::base {

// By Unicode general category: L* and M*; N*; and Z* with the ASCII control spaces and U+0085.
bool is_letter(char32_t point);
bool is_digit(char32_t point);
bool is_white_space(char32_t point);

// A letter or a digit.
bool is_word(char32_t point);

// C0, DEL, C1.
bool is_control(char32_t point);

// False for what Unicode has not given a meaning yet, and for what it never will.
bool is_assigned(char32_t point);

// The first character that readers do not see (a mark of no width, of direction, a soft hyphen), or take for
// a plain space (one that does not break).
struct Unseen {
  char32_t point = 0;
  std::size_t number = 0;  // of the character in the text, from 1
};
std::optional<Unseen> unseen_character(std::string_view text);
// The text as readers see it: without the former, and with plain spaces for the latter.
std::string as_seen(std::string_view text);

// Whether the byte goes on with a character of UTF-8 that began before it.
constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// A space, a tab or part of a line break: what YAML, templates and our own messages are laid out with.
constexpr std::string_view ascii_blanks = " \t\r\n";
// What HTML takes for white space.
constexpr std::string_view html_blanks = " \t\r\n\f";

constexpr bool is_ascii_blank(char c) {
  return ascii_blanks.find(c) != std::string_view::npos;
}
constexpr bool is_ascii_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_ascii_letter(char c) {
  return is_ascii_lower(c) || is_ascii_upper(c);
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_word(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c);
}
// What ids are made of.
constexpr bool is_id_character(char c) {
  return is_ascii_lower(c) || is_ascii_digit(c) || c == '.' || c == '-';
}
constexpr bool is_hex_digit(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Other characters stay what they are.
constexpr char ascii_lower(char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr char ascii_upper(char c) {
  return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

// Whether there are ASCII digits and nothing else.
inline bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace assure::base
