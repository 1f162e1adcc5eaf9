// Findings as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"

#include <algorithm>

#include "base/check.h"
#include "base/utf8.h"

namespace assure::diag {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& value) {
  return base::with_escapes(value.dump(2, ' ', false, Json::error_handler_t::replace));
}

// `lines`, each but the first behind `margin`, which begins with a line break.
void add_lines(std::string_view lines, std::string_view margin, std::string& text) {
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    text.append(lines.substr(at, end - at));
    if (end < lines.size()) text.append(margin);
    at = end + 1;
  }
}

}  // namespace

Json json_of(const Diagnostic& finding, const source::Sources& sources) {
  const auto& file = sources.file(finding.span);
  auto begin = file.position(finding.span.begin);
  auto end = file.position(finding.span.end);
  Json related = Json::array();
  for (const Related& other : finding.related) {
    const auto& place = sources.file(other.span);
    auto at = place.position(other.span.begin);
    related.push_back(
        {{"file", place.shown_path()}, {"line", at.line}, {"column", at.column}, {"message", other.message}});
  }
  Json json = {{"code", finding.rule->code}, {"name", finding.rule->name},
      {"severity", name_of(finding.severity)}, {"message", finding.message}, {"help", finding.help},
      {"file", file.shown_path()}, {"line", begin.line}, {"column", begin.column}, {"end_line", end.line},
      {"end_column", end.column}, {"related", std::move(related)}, {"waived", finding.waived.has_value()}};
  if (finding.waived) {
    json["waiver"] = {{"approved_by", finding.waived->approved_by}, {"until", finding.waived->until.iso()},
        {"reason", finding.waived->reason}};
  }
  return json;
}

Json json_around(const Findings& findings) {
  const Diagnostics& all = findings.diagnostics;
  Json summary = {{"errors", all.count(Severity::Error)}, {"warnings", all.count(Severity::Warning)},
      {"notes", all.count(Severity::Note)}, {"waived", all.waived()}, {"unread", all.unread()}};
  return {{"version", 1}, {"as_of", findings.as_of.iso()}, {"summary", std::move(summary)},
      {"findings", Json::array()}};
}

Json json_of(const Findings& findings) {
  Json json = json_around(findings);
  Json& list = json["findings"];
  for (const Diagnostic& finding : findings.diagnostics.all())
    list.push_back(json_of(finding, findings.sources));
  return json;
}

std::string json_text(const Json& object) {
  return dumped(object) + "\n";
}

std::string json_text(const Json& object, std::string_view list, std::size_t count,
    const std::function<Json(std::size_t)>& item) {
  const std::string around = dumped(object);
  // Quotes inside of texts have a backslash before them.
  const std::string empty = list.empty() ? "[]" : fmt::format("\"{}\": []", list);
  const std::size_t found = around.find(empty);
  ASSURE_CHECK(found != std::string::npos, "a list that is not there");
  const std::size_t line = around.rfind('\n', found) + 1;
  const std::string margin = "\n" + std::string(around.find_first_not_of(' ', line) - line, ' ');
  const std::size_t at = found + empty.size() - 1;
  std::string text = around.substr(0, at);
  for (std::size_t i = 0; i < count; ++i) {
    text.append(i == 0 ? "" : ",").append(margin).append("  ");
    add_lines(dumped(item(i)), margin + "  ", text);
  }
  if (count > 0) text += margin;
  return text.append(around, at).append("\n");
}

std::string render_json(const Findings& findings) {
  const auto& all = findings.diagnostics.all();
  return json_text(json_around(findings), "findings", all.size(),
      [&](std::size_t i) { return json_of(all[i], findings.sources); });
}

}  // namespace assure::diag
