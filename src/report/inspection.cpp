#include "report/inspection.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "disclosure/identifiers.h"
#include "document/unit_of_pages.h"

namespace assure::report {
namespace {

using document::Facts;

std::string page_of(std::size_t page, const Facts& facts) {
  const bool named = page < facts.page_names.size() && !facts.page_names[page].empty();
  const auto unit = document::unit_of_pages(facts.type);
  if (unit == "sheet" && named) return fmt::format("sheet `{}`", without_values(facts.page_names[page]));
  return fmt::format("{} {}", unit, page + 1);
}

}  // namespace

std::size_t Inspection::count(diag::Severity severity) const {
  std::size_t count = 0;
  for (const InspectedFile& file : files) {
    if (!file.unsearched().empty() && severity == unsearched_severity) ++count;
    count += static_cast<std::size_t>(std::count_if(file.findings.begin(), file.findings.end(),
        [&](const auto& finding) { return finding.severity == severity; }));
  }
  return count;
}

std::string place_of(const document::Disclosed& found, const Facts& facts) {
  std::vector<std::string> parts;
  if (found.page) parts.push_back(page_of(*found.page, facts));
  if (found.where) parts.emplace_back(base::words_of(*found.where));
  if (!found.part.empty()) parts.push_back(fmt::format("`{}`", without_values(found.part)));
  return base::join(parts, ", ");
}

std::string without_values(std::string_view text) {
  const auto found = disclosure::identifiers_in(text);
  if (found.empty()) return std::string(text);
  std::vector<std::string> masked;
  for (const auto& one : found) masked.push_back(one.masked);
  return base::join(masked, " ");
}

}  // namespace assure::report
