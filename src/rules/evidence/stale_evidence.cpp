// AS507 stale-evidence
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule stale_evidence = {
    .code = "AS507",
    .name = "stale-evidence",
    .severity = diag::Severity::Error,
    .summary = "an evidence item is too old, or no longer valid",
    .explanation =
        R"(A document proves something for a time. This one passed its own `valid_until`, or it is older than the
checklist allows for its kind. An assessor who sees an old date asks whether the claim still holds, and
often stops reading there.

Declare the version that holds today, with its own date. If the old one has to stay in the folder, say with
`superseded_by` what took its place.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
    valid_until: 2008-10-31
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
    valid_until: 2009-06-30
)",
};

void check_stale_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::StaleEvidence, stale_evidence, out);
}

}  // namespace assure::rules
