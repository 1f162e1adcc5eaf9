#include "fill/paragraphs.h"

#include <algorithm>
#include <cstddef>

#include "base/characters.h"
#include "base/text.h"

namespace assure::fill {
namespace {

// `2.`, `12)`, `(b)` or `iv)`, with the space behind it; 0 of anything else.
std::size_t number_sign(std::string_view line) {
  constexpr std::size_t most_digits = 3;  // a year may end a sentence
  const bool is_open = line.starts_with('(');
  const std::size_t begin = is_open ? 1 : 0;
  std::size_t end = begin;
  while (end < line.size() && base::is_ascii_digit(line[end])) ++end;
  const bool is_number = end > begin && end - begin <= most_digits;
  if (end == begin) end = std::min(line.find_first_not_of("ivxIVX", begin), line.size());
  if (end == begin && end < line.size() && base::is_ascii_letter(line[end])) ++end;
  const std::string_view sign = line.substr(end, 2);
  const bool is_item = end > begin && (sign == ") " || (is_number && !is_open && sign == ". "));
  return is_item && (is_number || !base::is_ascii_digit(line[begin])) ? end + sign.size() : 0;
}

// The bytes of what begins an item; 0 when the line begins none.
std::size_t item_sign(std::string_view line) {
  for (std::string_view sign : {"- ", "* ", "\u2022 ", "\u2013 ", "\u2014 "}) {
    if (line.starts_with(sign)) return sign.size();
  }
  return number_sign(line);
}

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
    line.remove_suffix(1);
  return line;
}

}  // namespace

std::string unwrapped(std::string_view text) {
  std::string made;
  bool joins = false;  // the line before is one of a paragraph or of an item
  bool in_item = false;
  std::size_t item_indent = 0;  // of that item
  for (std::string_view line : base::split(text, '\n')) {
    line = without_end(line);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view words = line.substr(indent);
    const bool is_item = item_sign(words) > 0;
    const bool goes_on =
        joins && !is_item && !words.empty() && (in_item ? indent > item_indent : indent == 0);
    if (goes_on) {
      (made += ' ') += words;
      continue;
    }
    (made += made.empty() ? "" : "\n") += line;
    in_item = is_item;
    item_indent = indent;
    joins = !words.empty() && (is_item || indent == 0);
  }
  return std::string(base::trim(made));
}

}  // namespace assure::fill
