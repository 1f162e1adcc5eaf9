#include "table/list.h"

#include "base/text.h"
#include "base/utf8.h"

namespace assure::table {

std::string list_text(std::string_view text) {
  std::string result;
  bool first = true;
  for (std::string_view line : base::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!first) result += '\n';
    result += base::harmless(line);
    first = false;
  }
  return result;
}

std::string shown_text(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return list_text(*text);
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* day = std::get_if<base::Date>(&value)) return day->iso();
  return {};
}

}  // namespace assure::table
