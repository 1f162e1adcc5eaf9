#include "intake/words.h"

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/text.h"
#include "base/utf8.h"

namespace assure::intake {
namespace {

constexpr std::array blanks = {
    "tbc", "tba", "tbd", "none", "nil", "to be confirmed", "to be agreed", "blank", "unknown"};
constexpr std::array not_applicables = {"n a", "na", "not applicable", "not relevant"};

bool is_dot_in_number(const std::u32string& points, std::size_t i) {
  return points[i] == U'.' && i > 0 && i + 1 < points.size() && base::is_digit(points[i - 1]) &&
         base::is_digit(points[i + 1]);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

// `plain` of ASCII, as most cells are: nothing folds but capital letters.
std::string plain_ascii(std::string_view text) {
  std::string words;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool dot = c == '.' && i > 0 && i + 1 < text.size() && base::is_ascii_digit(text[i - 1]) &&
                     base::is_ascii_digit(text[i + 1]);
    if (base::is_ascii_letter(c) || base::is_ascii_digit(c) || dot) {
      words += base::is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!words.empty() && words.back() != ' ' && c != '\'') {
      words += ' ';
    }
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

// Control characters, line separators, and what is no character.
bool is_unwritable(char32_t point) {
  return base::is_control(point) || point == 0x2028 || point == 0x2029 || (point & 0xFFFEU) == 0xFFFE;
}

}  // namespace

std::string plain(std::string_view text) {
  if (is_ascii(text)) return plain_ascii(text);
  const std::u32string points = base::search_folded(text);
  std::string words;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (base::is_word(points[i]) || is_dot_in_number(points, i)) {
      words += base::utf8(points[i]);
    } else if (!words.empty() && words.back() != ' ' && points[i] != U'\'' && points[i] != U'’') {
      words += ' ';
    }
  }
  while (words.ends_with(' ')) words.pop_back();
  return words;
}

bool holds_words(std::string_view words, std::string_view phrase) {
  if (phrase.empty()) return false;
  for (auto at = words.find(phrase); at != std::string_view::npos; at = words.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

Silence silence_of(std::string_view text) {
  const std::string words = plain(text);
  auto is = [&](std::string_view known) { return words == known; };
  if (std::any_of(not_applicables.begin(), not_applicables.end(), is)) return Silence::NotApplicable;
  const bool blank = words.empty() || std::any_of(blanks.begin(), blanks.end(), is);
  return blank ? Silence::Blank : Silence::None;
}

std::string clean(std::string_view text) {
  // Most cells are one line of ASCII.
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (is_plain) return std::string(base::trim(text));
  std::string seen = base::as_seen(text), out;
  seen.erase(std::remove(seen.begin(), seen.end(), '\r'), seen.end());
  for (std::string_view line : base::split(seen, '\n')) {
    std::string kept;
    for (char32_t point : base::decoded(line)) kept += is_unwritable(point) ? " " : base::utf8(point);
    out += std::string(base::trim(kept)) + '\n';
  }
  return std::string(base::trim(out));
}

std::string brief(std::string_view text, std::size_t most) {
  std::string flat = clean(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  if (base::code_points(flat) <= most) return flat;
  std::size_t at = 0;
  for (std::size_t count = 0; count <= most && at < flat.size(); ++at)
    if (!base::continues_character(flat[at])) ++count;
  while (at > 0 && at < flat.size() && base::continues_character(flat[at])) --at;
  return std::string(base::trim(std::string_view(flat).substr(0, at > 0 ? at - 1 : 0))) + " ...";
}

std::string text_of(const table::Cell& cell, Covered covered) {
  if (cell.kind == table::Kind::Error || (cell.covered && covered == Covered::Skip)) return {};
  return clean(cell.shown);
}

const table::Cell& cell_of(const table::Row& row, std::size_t column) {
  static const table::Cell none;
  return column == 0 || column > row.cells.size() ? none : row.cells[column - 1];
}

bool holds_something(const table::Cell& cell) {
  return !cell.covered && !cell.is_empty();
}

}  // namespace assure::intake
