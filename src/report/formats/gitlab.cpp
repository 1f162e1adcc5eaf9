// GitLab's report of code quality, which merge requests show beside the lines that changed
// (docs.gitlab.com, "Code Quality report format").
#include "base/utf8.h"
#include "diag/formats/json.h"
#include "json/values.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

std::string_view gitlab_severity(const diag::Diagnostic& finding) {
  if (finding.waived) return "info";
  switch (finding.severity) {
    case diag::Severity::Error:
      return "major";
    case diag::Severity::Warning:
      return "minor";
    case diag::Severity::Note:
      return "info";
  }
  return "info";
}

}  // namespace

std::string render_gitlab(const CheckReport& report) {
  return diag::json_text(json::Json::array(), {}, report.findings.size(), [&](std::size_t i) {
    const Finding& finding = report.findings[i];
    const FilePlace& place = finding.place;
    std::string description = as_sentences(*finding.diagnostic);
    if (finding.diagnostic->waived) description.insert(0, "Waived: ");
    return json::Json{{"check_name", finding.rule().code}, {"description", std::move(description)},
        {"fingerprint", finding.fingerprint}, {"severity", gitlab_severity(*finding.diagnostic)},
        {"location",
            {{"path", place.path}, {"lines", {{"begin", place.begin.line}, {"end", place.end.line}}}}}};
  });
}

}  // namespace assure::report
