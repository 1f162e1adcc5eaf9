#include "report/formats/cell.h"

#include <algorithm>

#include "base/utf8.h"

namespace assure::report {

std::string cell(std::string_view text) {
  constexpr std::string_view special = "\\*_[]<>|#&";
  std::string result;
  bool code = false;
  std::string flat(text);
  std::replace(flat.begin(), flat.end(), '\n', ' ');
  for (char c : base::harmless(flat)) {
    if (c == '`') code = !code;
    // A bar ends a cell even inside code.
    bool escape = c == '|' || (!code && special.find(c) != std::string_view::npos);
    if (escape) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace assure::report
