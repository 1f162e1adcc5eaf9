// AS508 superseded-evidence
#include <set>

#include <fmt/format.h>

#include "rules/rules.h"

namespace assure::rules {

constinit const diag::Rule superseded_evidence = {
    .code = "AS508",
    .name = "superseded-evidence",
    .severity = diag::Severity::Error,
    .summary = "a response cites an old version, or versions replace one another in a circle",
    .explanation =
        R"(An item with `superseded_by` is an old version: another item took its place. A response that cites the old
one claims something on the strength of a document that its own authors replaced. Cite the new version, and
check that it still says what is claimed.

When the chain of new versions leads back to where it began, nobody can tell which of them holds. Remove
`superseded_by` from the newest.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    superseded_by: annual-report-2
  - id: annual-report-2
    kind: report
    title: Annual report
    file: documents/annual-report-2.txt
    owner: ceo
    dated: 2008-09-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report]
-- documents/annual-report-2.txt --
The trust reports every year, and now every month.
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    superseded_by: annual-report-2
  - id: annual-report-2
    kind: report
    title: Annual report
    file: documents/annual-report-2.txt
    owner: ceo
    dated: 2008-09-30
    status: final
-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report-2]
-- documents/annual-report-2.txt --
The trust reports every year, and now every month.
)",
};

namespace {

using submission::EvidenceItem;

const EvidenceItem* next_of(const evaluate::Evaluation& evaluation, const EvidenceItem& item) {
  return item.superseded_by ? evaluation.index.item(item.superseded_by->text) : nullptr;
}

// The end of the chain; null when it has none.
const EvidenceItem* newest_of(const evaluate::Evaluation& evaluation, const EvidenceItem& item) {
  std::set<const EvidenceItem*> seen;
  const EvidenceItem* at = &item;
  while (const EvidenceItem* next = next_of(evaluation, *at)) {
    if (!seen.insert(at).second) return nullptr;
    at = next;
  }
  return at;
}

// Once for each circle, at its first item; adds its items to `circle`.
void report_circle(const evaluate::Evaluation& evaluation, const EvidenceItem& item,
    std::set<const EvidenceItem*>& circle, diag::Diagnostics& out) {
  std::set<const EvidenceItem*> seen = {&item};
  const EvidenceItem* at = next_of(evaluation, item);
  while (at && at != &item && seen.insert(at).second) at = next_of(evaluation, *at);
  if (at != &item) return;
  circle.merge(seen);
  if (item.superseded_by->text == item.id->text) {
    out.report(superseded_evidence, item.superseded_by.span, "`{}` is superseded by itself", item.id->text);
    return;
  }
  out.report(superseded_evidence, item.superseded_by.span,
         "`{}` is superseded by `{}`, which leads back to it", item.id->text, item.superseded_by->text)
      .help("remove `superseded_by` from the newest version");
}

}  // namespace

void check_superseded_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::set<const submission::EvidenceItem*> circle;
  for (const auto& item : evaluation.submission().evidence) {
    if (!circle.contains(&item)) report_circle(evaluation, item, circle, out);
  }
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& response : section.responses) {
      for (const auto& citation : response.evidence) {
        const auto* item = citation.item ? evaluation.index.item(citation.item->text) : nullptr;
        const auto* newest = item ? newest_of(evaluation, *item) : nullptr;
        if (!newest || newest == item) continue;
        out.report(superseded_evidence, citation.item.span, "`{}` is superseded by `{}`", item->id->text,
               item->superseded_by->text)
            .help(fmt::format("cite `{}`, if it says the same", newest->id->text))
            .related(item->superseded_by.span, "superseded here");
      }
    }
  }
}

}  // namespace assure::rules
