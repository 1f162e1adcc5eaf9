// Findings as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"
#include "json/values.h"
#include "report/check_report.h"

namespace assure::report {
namespace {

json::Json gone_json(const KnownFinding& gone) {
  return {{"code", gone.code}, {"severity", diag::name_of(gone.severity)}, {"message", gone.what},
      {"file", gone.file}, {"fingerprint", gone.fingerprint}};
}

}  // namespace

std::string render_check_json(const CheckReport& report) {
  json::Json json = diag::json_around(report.told);
  if (report.compared) {
    json["summary"]["known"] = report.compared->known;
    json["compared_with"] = report.compared->with;
    json["gone"] = json::list_of(report.compared->gone, gone_json);
  }
  return diag::json_text(json, "findings", report.findings.size(), [&](std::size_t i) {
    const Finding& finding = report.findings[i];
    json::Json one = diag::json_of(*finding.diagnostic, report.told.sources);
    if (!report.compared) return one;
    one["state"] = finding.known ? "known" : "new";
    one["fingerprint"] = finding.fingerprint;
    return one;
  });
}

}  // namespace assure::report
