// Findings as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"

#include "base/utf8.h"

namespace assure::diag {
namespace {

using Json = nlohmann::ordered_json;

Json render_finding(const Diagnostic& finding, const source::Sources& sources) {
  const auto& file = sources.file(finding.span);
  auto begin = file.position(finding.span.begin);
  auto end = file.position(finding.span.end);
  Json related = Json::array();
  for (const Related& other : finding.related) {
    const auto& place = sources.file(other.span);
    auto at = place.position(other.span.begin);
    related.push_back(
        {{"file", place.path()}, {"line", at.line}, {"column", at.column}, {"message", other.message}});
  }
  Json json = {{"code", finding.rule->code}, {"name", finding.rule->name},
      {"severity", name_of(finding.severity)}, {"message", finding.message}, {"help", finding.help},
      {"file", file.path()}, {"line", begin.line}, {"column", begin.column}, {"end_line", end.line},
      {"end_column", end.column}, {"related", std::move(related)}, {"waived", finding.waived.has_value()}};
  if (finding.waived) {
    json["waiver"] = {{"approved_by", finding.waived->approved_by}, {"until", finding.waived->until.iso()},
        {"reason", finding.waived->reason}};
  }
  return json;
}

}  // namespace

Json json_of(const Findings& findings) {
  const Diagnostics& all = findings.diagnostics;
  Json list = Json::array();
  for (const Diagnostic& finding : all.all()) list.push_back(render_finding(finding, findings.sources));
  Json summary = {{"errors", all.count(Severity::Error)}, {"warnings", all.count(Severity::Warning)},
      {"notes", all.count(Severity::Note)}, {"waived", all.waived()}, {"unread", all.unread()}};
  return {{"version", 1}, {"as_of", findings.as_of.iso()}, {"summary", std::move(summary)},
      {"findings", std::move(list)}};
}

std::string json_text(const Json& object) {
  return base::with_escapes(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

std::string render_json(const Findings& findings) {
  return json_text(json_of(findings));
}

}  // namespace assure::diag
