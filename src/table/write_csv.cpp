#include "table/write_csv.h"

#include <algorithm>

#include "base/byte_order_mark.h"

namespace assure::table {
namespace {

constexpr std::string_view begins_formula = "=+-@\t\r";

bool would_calculate(std::string_view text) {
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string_view::npos && begins_formula.find(text[at]) != std::string_view::npos;
}

std::string quoted(std::string text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string result = "\"";
  for (char c : text) {
    if (c == '"') result += '"';
    result += c;
  }
  return result + '"';
}

std::string joined_record(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += (&cell == cells.data() ? "" : ",") + quoted(cell);
  return text + "\r\n";
}

}  // namespace

std::string inert_text(std::string_view text) {
  return would_calculate(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view without_apostrophe(std::string_view text) {
  if (text.starts_with('\'') && would_calculate(text)) text.remove_prefix(1);
  return text;
}

std::string csv_record(const std::vector<std::string>& cells) {
  std::vector<std::string> inert(cells.size());
  std::transform(cells.begin(), cells.end(), inert.begin(), inert_text);
  return joined_record(inert);
}

std::string csv_text(const List& list) {
  std::vector<std::string> names;
  for (const ListColumn& column : list.columns) names.push_back(column.name);
  std::string text = std::string(base::byte_order_mark) + csv_record(names);
  for (const auto& row : list.rows) {
    std::vector<std::string> cells;
    for (const Value& value : row) {
      const std::string shown = shown_text(value);
      cells.push_back(std::holds_alternative<std::string>(value) ? inert_text(shown) : shown);
    }
    text += joined_record(cells);
  }
  return text;
}

}  // namespace assure::table
