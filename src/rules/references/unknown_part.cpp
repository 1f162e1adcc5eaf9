// AS312 unknown-part
#include <map>

#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_part = {
    .code = "AS312",
    .name = "unknown-part",
    .severity = diag::Severity::Error,
    .summary = "an evidence item locates a part that its kind does not have",
    .explanation =
        R"(The checklist lists the parts that a document of this kind must have, and an evidence item says on which
pages each of them is. This part is not in the list, so its pages would lead the reader of the pack nowhere,
and the part that was meant would look missing.

Correct the name as the help suggests, or delete the line.)",
    .bad = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, parts: [results, risks]}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    parts: {results: 1, riskss: 1}
)",
    .good = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, parts: [results, risks]}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    parts: {results: 1, risks: 1}
)",
};

namespace {

Names parts_of(const evaluate::Evaluation& evaluation, std::string_view kind) {
  Names parts;
  for (const auto& framework : evaluation.folder->frameworks) {
    const auto* demand = framework.demand(kind);
    if (!demand) continue;
    for (const auto& part : demand->parts) parts.push_back(part.id->text);
  }
  return parts;
}

}  // namespace

void check_unknown_part(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  std::map<std::string_view, base::Spelling> by_kind;
  for (const auto& item : evaluation.submission().evidence) {
    if (!item.kind || item.parts.empty()) continue;
    const std::string& kind = item.kind->text;
    auto known = by_kind.find(kind);
    if (known == by_kind.end()) known = by_kind.try_emplace(kind, parts_of(evaluation, kind)).first;
    base::Spelling& parts = known->second;
    if (parts.names().empty()) continue;
    for (const auto& [part, pages] : item.parts) {
      if (parts.contains(*part)) continue;
      out.report(unknown_part, part.span, "a document of kind `{}` has no part `{}`", item.kind->text, *part)
          .help(help_for_unknown(*part, parts, "parts"))
          .fix(diag::Fix::write(part.span, parts.certain(*part)));
    }
  }
}

}  // namespace assure::rules
