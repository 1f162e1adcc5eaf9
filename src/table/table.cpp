#include "table/table.h"

#include <algorithm>

#include "base/utf8.h"

namespace assure::table {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n') || byte == 0x7F;
}

}  // namespace

bool Row::trim() {
  while (!cells.empty() && cells.back().is_empty()) cells.pop_back();
  return std::any_of(
      cells.begin(), cells.end(), [](const Cell& cell) { return !cell.is_empty() && !cell.covered; });
}

std::string column_name(std::size_t column) {
  std::string name;
  for (; column > 0; column = (column - 1) / 26) name += static_cast<char>('A' + (column - 1) % 26);
  std::reverse(name.begin(), name.end());
  return name;
}

std::string cell_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\r' && !pair) {
      clean += '\n';
    } else if (!is_control(text[i])) {
      clean += text[i];
    }
  }
  return base::invalid_utf8_at(clean) == std::string::npos ? clean : base::with_valid_utf8(clean);
}

bool is_cell_text(std::string_view text) {
  return std::none_of(text.begin(), text.end(), is_control) &&
         base::invalid_utf8_at(text) == std::string_view::npos;
}

bool Cell::is_blanked() const {
  return kind != Kind::Empty && is_blank(shown);
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const bool wide = text.starts_with(no_break_space);
    if (!wide && std::string_view(" \t\r\n").find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(wide ? no_break_space.size() : 1);
  }
  return true;
}

}  // namespace assure::table
