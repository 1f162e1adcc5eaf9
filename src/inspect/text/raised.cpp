#include "inspect/text/raised.h"

#include <algorithm>

#include "base/characters.h"

namespace assure::inspect {
namespace {

constexpr std::string_view digits[] = {
    "\u2070", "\u00B9", "\u00B2", "\u00B3", "\u2074", "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};

bool is_figure(std::string_view text) {
  return !text.empty() && base::is_ascii_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return base::is_ascii_digit(c) || c == ','; });
}

bool is_letter(char c) {
  return base::is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::string raised(std::string_view text) {
  if (!is_figure(text)) return std::string(text);
  std::string result;
  for (char c : text) {
    if (base::is_ascii_digit(c)) {
      result += digits[static_cast<std::size_t>(c - '0')];
    } else {
      result += c;
    }
  }
  return result;
}

bool is_note_mark(std::string_view before, std::string_view figure) {
  if (!is_figure(figure)) return false;
  if (before.empty() || before.ends_with('\n')) return false;
  auto run = [&](auto belongs) {
    std::size_t length = 0;
    while (length < before.size() && belongs(before[before.size() - 1 - length])) ++length;
    return length;
  };
  const std::size_t figures = run(base::is_ascii_digit);
  if (figures > 0) return !(figures == 2 && before.ends_with("10"));
  const std::size_t letters = run(is_letter);
  return letters == 0 || letters > 2;
}

}  // namespace assure::inspect
