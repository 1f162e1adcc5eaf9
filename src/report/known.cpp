#include "report/known.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

void sort_known(std::vector<KnownFinding>& known) {
  std::sort(known.begin(), known.end(), [](const KnownFinding& a, const KnownFinding& b) {
    return std::tie(a.file, a.code, a.what, a.fingerprint) < std::tie(b.file, b.code, b.what, b.fingerprint);
  });
}

}  // namespace

std::vector<KnownFinding> knowable(const CheckReport& report) {
  std::vector<KnownFinding> known;
  for (const Finding& finding : report.findings) {
    const diag::Diagnostic& found = *finding.diagnostic;
    if (found.waived || finding.is_unread() || !finding.in_folder) continue;
    known.push_back({finding.fingerprint, std::string(finding.rule().code), found.severity,
        report.told.sources.file(found.span).shown_path(), found.message});
  }
  sort_known(known);
  return known;
}

void compare(CheckReport& report, std::string_view with, std::span<const KnownFinding> known) {
  std::unordered_map<std::string_view, const KnownFinding*> left;
  for (const KnownFinding& one : known) left.emplace(one.fingerprint, &one);
  Comparison comparison{std::string(with), 0, {}};
  for (Finding& finding : report.findings) {
    auto found = left.find(finding.fingerprint);
    if (found == left.end()) continue;
    const diag::Diagnostic& diagnostic = *finding.diagnostic;
    finding.known =
        !diagnostic.waived && !finding.is_unread() && diagnostic.severity <= found->second->severity;
    if (finding.known) {
      finding.fails = false;
      ++comparison.known;
    }
    left.erase(found);
  }
  for (const auto& [fingerprint, one] : left) comparison.gone.push_back(*one);
  sort_known(comparison.gone);
  report.compared = std::move(comparison);
}

std::string comparison_lines(const Comparison& comparison) {
  std::string text;
  const std::string with = base::harmless(comparison.with);
  if (comparison.known > 0)
    text += fmt::format("{} known from {}\n", base::counted(comparison.known, "finding"), with);
  for (const KnownFinding& one : comparison.gone) {
    text +=
        base::harmless(fmt::format("gone since {}: {} {}: {}", with, one.code, one.file, one.what)) + '\n';
  }
  return text;
}

}  // namespace assure::report
