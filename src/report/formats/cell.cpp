#include "report/formats/cell.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace assure::report {
namespace {

// Harmless, and without line breaks and white space around it.
std::string in_one_line(std::string_view text) {
  std::string flat;
  for (char c : text) {
    if (c == '\n' && flat.ends_with('\r')) flat.pop_back();
    flat += c == '\n' ? ' ' : c;
  }
  return base::harmless(flat);
}

// With a backslash before each character that is markup anywhere in a line (GFM spec, 2.4 and 6; `$` is
// mathematics on GitHub). A bar ends a cell even inside code.
std::string escaped(std::string_view line, std::string_view special) {
  std::string result;
  for (char c : line) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}
constexpr std::string_view markup = "\\`*_[]<>|#&~$";

// Where a character stands that makes a list, a rule or a heading of a line that begins so (GFM spec, 4.1,
// 4.3 and 5.2), or npos.
std::size_t block_mark(std::string_view line) {
  if (line.starts_with('-') || line.starts_with('+') || line.starts_with('=')) return 0;
  std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  std::string_view behind = line.substr(digits);
  bool ordered =
      digits > 0 && (behind.starts_with(". ") || behind.starts_with(") ") || behind == "." || behind == ")");
  return ordered ? digits : std::string_view::npos;
}

}  // namespace

std::string cell(std::string_view text) {
  std::string line = in_one_line(text);
  std::string result = escaped(base::trim(line), markup);
  std::size_t mark = block_mark(result);
  return mark == std::string::npos ? result : result.insert(mark, 1, '\\');
}

std::string message_cell(std::string_view message) {
  const std::string line = in_one_line(message);
  std::string result;
  for (const auto& piece : base::split_code(line))
    result += piece.is_code ? "`" + escaped(piece.text, "|") + "`" : escaped(piece.text, markup);
  return result;
}

}  // namespace assure::report
