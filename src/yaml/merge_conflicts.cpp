#include "yaml/merge_conflicts.h"

#include <algorithm>

#include "yaml/rules.h"

namespace assure::yaml {
namespace {

constexpr std::string_view ours = "<<<<<<< ", between = "=======", theirs = ">>>>>>> ";

bool is_between(std::string_view line) {
  return line == between || line == "=======\r";
}

}  // namespace

bool report_merge_conflicts(std::string_view text, std::uint32_t file, diag::Diagnostics& out) {
  std::size_t number = 0, first = 0, first_at = 0;  // lines from 1; 0: outside
  bool second_half = false, found = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    ++number;
    if (line.starts_with(ours)) {
      first = number;
      first_at = at;
      second_half = false;
    } else if (first > 0 && is_between(line)) {
      second_half = true;
    } else if (first > 0 && second_half && line.starts_with(theirs)) {
      auto begin = static_cast<std::uint32_t>(first_at);
      out.report(rules::yaml_syntax, {file, begin, begin + 7},
             "two versions of this file were merged and not settled (lines {} to {})", first, number)
          .help("keep one of the two, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`");
      found = true;
      first = 0;
    }
    at = end + 1;
  }
  return found;
}

}  // namespace assure::yaml
