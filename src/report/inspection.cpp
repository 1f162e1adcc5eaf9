#include "report/inspection.h"

#include <algorithm>

namespace assure::report {
std::size_t Inspection::count(diag::Severity severity) const {
  std::size_t count = 0;
  for (const InspectedFile& file : files) {
    if (!file.unsearched().empty() && severity == unsearched_severity) ++count;
    count += static_cast<std::size_t>(std::count_if(file.findings.begin(), file.findings.end(),
        [&](const auto& finding) { return finding.severity == severity; }));
  }
  return count;
}

}  // namespace assure::report
