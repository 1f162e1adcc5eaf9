#include "inspect/workbook/sheet_cell.h"

#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.h"
#include "inspect/office/drawing.h"
#include "inspect/text/raised.h"

namespace assure::inspect {
namespace {

constexpr std::size_t escape_size = 7;  // `_x000D_`

// The code unit that an escape at the front stands for; none for halves of a character.
std::optional<char32_t> escaped_unit(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_')
    return std::nullopt;
  unsigned unit = 0;
  const char* end = text.data() + escape_size - 1;
  auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  if (error != std::errc() || stop != end || (unit >= 0xD800 && unit < 0xE000)) return std::nullopt;
  return unit;
}

}  // namespace

std::string without_escapes(std::string text) {
  std::size_t at = text.find("_x");
  if (at == std::string::npos) return text;
  std::string plain = text.substr(0, at);
  while (at < text.size()) {
    auto unit = escaped_unit(std::string_view(text).substr(at));
    if (!unit) {
      plain += text[at++];
      continue;
    }
    // Of a line break in two characters the second one is there anyhow.
    if (*unit == '\n' || *unit == '\t' || *unit >= ' ') plain += base::utf8(*unit);
    at += escape_size;
  }
  return plain;
}

CellString string_of(const pugi::xml_node& item) {
  CellString found;
  bool skip = false, marked = false;
  std::string unmarked;
  for (pugi::xml_node node = item; node; node = next_node(node, item, skip)) {
    std::string_view name = local_name(node);
    skip = name == "rPh" || name == "rPr";
    if (name != "t") continue;
    const std::string text = text_in(node);
    const pugi::xml_node align = child_named(child_named(node.parent(), "rPr"), "vertAlign");
    const bool is_raised = local_attribute(align, "val") == "superscript";
    const bool note = is_raised && is_note_mark(unmarked, text);
    marked = marked || note;
    found.text += is_raised ? raised(text) : text;
    if (!note) unmarked += is_raised ? raised(text) : text;
  }
  found.text = without_escapes(std::move(found.text));
  if (marked) found.unmarked = without_escapes(std::move(unmarked));
  return found;
}

std::optional<std::size_t> string_index(std::string_view digits) {
  std::size_t index = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return index;
}

std::optional<double> cell_number(std::string_view stored) {
  double number = 0;
  auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), number);
  if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

std::string plain_number(double number) {
  return fmt::format("{:.15g}", number);
}

DateSystem dates_of(const pugi::xml_node& workbook) {
  const std::string_view value = local_attribute(child_named(workbook, "workbookPr"), "date1904");
  return value == "1" || value == "true" ? DateSystem::From1904 : DateSystem::From1900;
}

}  // namespace assure::inspect
