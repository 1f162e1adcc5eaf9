// AS509 unapproved-evidence
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule unapproved_evidence = {
    .code = "AS509",
    .name = "unapproved-evidence",
    .severity = diag::Severity::Error,
    .summary = "a document lacks the approval that the checklist wants",
    .explanation =
        R"(The checklist wants this kind of document approved by a certain body. The item has no approval, one by
somebody else, or a status that contradicts it. An authority does not accept a plan that its own board has
not agreed to.

A checklist may also want a document agreed, certified, or but considered (`act` of `approved_by`). What the body did
is the `act` of the item's `approved`; without it, the body did what is asked. One that considered a document has not approved it.

When the approval is given, add `approved` with the body, the day and the minute, and put the approved
version into the folder.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
evidence:
  - {kind: report, title: Annual report, approved_by: {body: board}}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
evidence:
  - {kind: report, title: Annual report, approved_by: {body: board}}
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: approved
    approved: {by: Trust board, on: 2008-07-24, minute: 08/71}
)",
};

void check_unapproved_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::UnapprovedEvidence, unapproved_evidence, out);
}

}  // namespace assure::rules
