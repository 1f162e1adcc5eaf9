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
  json::Json json = diag::json_of(report.told);
  if (!report.compared) return diag::json_text(json);
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    json["findings"][i]["state"] = report.findings[i].known ? "known" : "new";
    json["findings"][i]["fingerprint"] = report.findings[i].fingerprint;
  }
  json["summary"]["known"] = report.compared->known;
  json["compared_with"] = report.compared->with;
  json["gone"] = json::list_of(report.compared->gone, gone_json);
  return diag::json_text(json);
}

}  // namespace assure::report
