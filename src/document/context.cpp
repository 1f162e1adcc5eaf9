#include "document/context.h"

#include <algorithm>

#include "base/characters.h"
#include "base/utf8.h"
#include "document/passage.h"

namespace assure::document {
namespace {

constexpr std::size_t around = 120;  // bytes
constexpr std::size_t longest_words = 400;
constexpr std::string_view more = "...";

bool is_between_bytes(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string one_line_of(std::string_view text) {
  std::string line;
  bool blank = false, cell = false;
  for (char32_t point : base::decoded(text)) {
    const bool ends_cell = point == static_cast<unsigned char>(cell_end.front());
    if (ends_cell || base::is_white_space(point) || point < U' ') {
      blank = true;
      cell = cell || ends_cell;
      continue;
    }
    if (blank && !line.empty()) line += cell ? " | " : " ";
    blank = cell = false;
    line += base::utf8(point);
  }
  return line;
}

// From the last word that fits on, and not over the border of a page or piece.
std::string_view text_before(std::string_view text) {
  // One byte more tells whether something is left out.
  text.remove_prefix(text.size() - std::min(text.size(), around + 1));
  const std::size_t border = text.find_last_of(std::string("\f") + piece_end.front());
  std::string_view page = border == text.npos ? text : text.substr(border + 1);
  if (page.size() <= around) return page;
  const std::size_t word = page.find_first_of(" \n", page.size() - around);
  return word == page.npos ? std::string_view() : page.substr(word);
}

std::string_view text_after(std::string_view text) {
  text = text.substr(0, around + 1);
  std::string_view page = text.substr(0, text.find_first_of(std::string("\f") + piece_end.front()));
  if (page.size() <= around) return page;
  const std::size_t word = page.find_last_of(" \n", around);
  return word == page.npos ? std::string_view() : page.substr(0, word);
}

bool is_border(char c) {
  return c == '\f' || c == piece_end.front();
}

// A space or the border of a cell between two parts, where the document has one.
std::string spaced_before(std::string line, std::string_view original) {
  if (line.empty() || original.empty()) return line;
  if (original.ends_with(cell_end)) return line + " | ";
  return base::is_ascii_blank(original.back()) || original.back() == '\n' ? line + " " : line;
}

std::string spaced_after(std::string line, std::string_view original) {
  if (line.empty() || original.empty()) return line;
  if (original.starts_with(cell_end)) return " | " + line;
  return base::is_ascii_blank(original.front()) || original.front() == '\n' ? " " + line : line;
}

}  // namespace

Passage passage_at(std::string_view text, OriginalRange range, OriginalRange section) {
  text = text.substr(0, section.end);
  const std::size_t first = std::min(section.begin, text.size());
  text.remove_prefix(first);
  range = {range.begin - std::min(range.begin, first), range.end - std::min(range.end, first)};
  Passage passage;
  std::size_t begin = std::min(range.begin, text.size());
  std::size_t end = std::clamp(range.end, begin, text.size());
  std::string_view words = text.substr(begin, end - begin);
  if (words.size() > longest_words) {
    std::size_t cut = longest_words;
    while (!is_between_bytes(words, cut)) --cut;
    passage.words = one_line_of(words.substr(0, cut)) + std::string(more);
  } else {
    passage.words = one_line_of(words);
  }
  const std::string_view head = text.substr(0, begin), tail = text.substr(end);
  const std::string_view before = text_before(head), after = text_after(tail);
  passage.before = spaced_before(one_line_of(before), before);
  if (before.size() < head.size() && !is_border(head[head.size() - before.size() - 1]))
    passage.before = std::string(more) + " " + passage.before;
  passage.after = spaced_after(one_line_of(after), after);
  if (after.size() < tail.size() && !is_border(tail[after.size()])) passage.after += " " + std::string(more);
  return passage;
}

}  // namespace assure::document
