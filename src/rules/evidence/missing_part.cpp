// AS412 missing-part
#include <set>

#include <fmt/format.h>

#include "base/spelling.h"
#include "base/text.h"
#include "rules/answered.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule missing_part = {
    .code = "AS412",
    .name = "missing-part",
    .severity = diag::Severity::Error,
    .summary = "an evidence item does not say where the parts are that its kind must have",
    .explanation =
        R"(The checklist lists the parts that a document of this kind must have. The evidence item says for each of
them on which pages it is, so that the reader of the pack can open the document there. Some of the parts are
not located.

Add them to `parts` with their pages, or 1 for a document without pages. If the document does not have the
part yet, it is not complete.)",
    .bad = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, parts: [results, risks]}]
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    parts: {results: 1}
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

// A misspelt part is reported as an unknown one.
Names missing_parts(const submission::EvidenceItem& item, const framework::EvidenceDemand& demand) {
  Names names;
  for (const auto& part : demand.parts) names.push_back(part.id->text);
  base::Spelling parts(std::move(names));
  std::set<std::string> located;
  for (const auto& [name, pages] : item.parts) located.insert(parts.meant(*name));
  Names missing;
  for (const auto& part : parts.names()) {
    if (!located.contains(part)) missing.push_back(part);
  }
  return missing;
}

}  // namespace

void check_missing_part(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_demanded(evaluation, [&](const auto& demand, const auto& item) {
    if (!item.id || item.broken) return;
    const Names missing = missing_parts(item, demand);
    if (missing.empty()) return;
    out.report(missing_part, item.id.span, "`{}` does not say where {} {}{}", item.id->text,
           base::quoted_list(missing), missing.size() == 1 ? "is" : "are", framework::mark_of(demand))
        .help(fmt::format("add the pages to `parts`, as in `parts: {{{}: 2-3}}`", missing.front()));
  });
}

}  // namespace assure::rules
