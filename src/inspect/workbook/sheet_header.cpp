#include "inspect/workbook/sheet_header.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "inspect/office/drawing.h"

namespace assure::inspect {
namespace {

// The end of the code that `at` begins, behind its `&`.
std::size_t code_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return at;
  const char c = text[at];
  if (c == '"') return std::min(text.find('"', at + 1), text.size() - 1) + 1;  // a font
  if (c == 'K') return std::min(at + 7, text.size());                          // a colour
  if (!base::is_ascii_digit(c)) return at + 1;
  while (at < text.size() && base::is_ascii_digit(text[at])) ++at;  // a size
  return at;
}

// `&L` to the left, `&C` in the middle, `&R` to the right; `&P` and others are filled in by Excel.
std::string without_codes(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '&') {
      shown += text[at++];
      continue;
    }
    const char code = at + 1 < text.size() ? text[at + 1] : ' ';
    if (code == '&') shown += '&';
    if (code == 'L' || code == 'C' || code == 'R') shown += '\n';
    at = code_end(text, at + 1);
  }
  return shown;
}

}  // namespace

void add_sheet_headers(const pugi::xml_node& worksheet, bool hidden, Texts& texts) {
  const pugi::xml_node headers = child_named(worksheet, "headerFooter");
  const bool even = is_true(local_attribute(headers, "differentOddEven"));
  const bool first = is_true(local_attribute(headers, "differentFirst"));
  for (const pugi::xml_node& header : headers) {
    const std::string_view name = local_name(header);
    const std::string text = without_codes(text_in(header)) + "\n";
    if (text.find_first_not_of(" \n") == std::string::npos) continue;
    const bool shown = name.starts_with("even") ? even : !name.starts_with("first") || first;
    if (shown && !hidden) {
      texts.add_other(document::piece_end);
      texts.add_other(text);
      continue;
    }
    texts.hide(hidden ? document::Hidden::Sheet : document::Hidden::HeaderFooter);
    texts.add(text);
    texts.show();
  }
}

}  // namespace assure::inspect
