#include "yaml/lines.h"

#include <fmt/format.h>

#include "base/text.h"
#include "yaml/quoted.h"

namespace assure::yaml {

std::string field_text(std::string_view key, std::string_view value, std::string_view comment) {
  const std::string behind = comment.empty() ? std::string() : fmt::format("  # {}", comment);
  if (value.find('\n') == std::string_view::npos) return fmt::format("{}: {}{}", key, quoted(value), behind);
  // What a block cannot begin with, it would take for its indentation.
  if (value.front() == ' ' || value.front() == '\n') return fmt::format("{}: {}", key, quoted(value));
  return fmt::format("{}: |\n{}", key, indented(value, 2));
}

std::string indented(std::string_view lines, std::size_t spaces) {
  std::string out;
  bool first = true;
  for (std::string_view line : base::split(lines, '\n')) {
    if (!first) out += '\n';
    if (!line.empty()) out += std::string(spaces, ' ') + std::string(line);
    first = false;
  }
  return out;
}

std::string record_text(const std::vector<std::string>& fields) {
  std::string lines;
  for (const std::string& field : fields) {
    if (!lines.empty()) lines += '\n';
    lines += field;
  }
  std::string record = indented(lines, 2);
  record[0] = '-';
  return record;
}

}  // namespace assure::yaml
