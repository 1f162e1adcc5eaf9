#include "diag/formats/format.h"

#include <vector>

#include "base/text.h"

namespace assure::diag {

std::string count_line(const Diagnostics& diagnostics) {
  std::vector<std::string> parts;
  for (Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
    if (std::size_t count = diagnostics.count(severity))
      parts.push_back(base::counted(count, name_of(severity)));
  }
  if (std::size_t waived = diagnostics.waived()) parts.push_back(fmt::format("{} waived", waived));
  if (parts.empty()) return "no findings";
  if (parts.size() == 1) return parts.front();
  std::string last = parts.back();
  parts.pop_back();
  return base::join(parts, ", ") + " and " + last;
}

}  // namespace assure::diag
