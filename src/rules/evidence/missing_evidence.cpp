// AS403 missing-evidence
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule missing_evidence = {
    .code = "AS403",
    .name = "missing-evidence",
    .severity = diag::Severity::Error,
    .summary = "a kind of evidence that the checklist asks for is not there, or not often enough",
    .explanation =
        R"(The checklist asks for documents of this kind, and the folder declares fewer than that, or none. Items that
another one has superseded do not count. An authority that misses a document stops reading there, or asks
for it in a hurry.

Declare the documents with this `kind`. If one is declared under another kind, correct it as the help
suggests; if it is still being written, an action that closes the kind says who owes it and by when.)",
    .bad = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, count: 2}]
)",
    .good = R"(-- in checklist.yaml --
evidence: [{kind: report, title: Report, count: 1}]
)",
};

void check_missing_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingEvidence, missing_evidence, out);
}

}  // namespace assure::rules
