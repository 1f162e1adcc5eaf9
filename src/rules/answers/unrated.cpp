// AS401 unrated
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule unrated = {
    .code = "AS401",
    .name = "unrated",
    .severity = diag::Severity::Error,
    .summary = "a criterion of the checklist has no rating",
    .explanation =
        R"(The checklist asks for an answer to every criterion. This one has no response, or its response has neither a rating
nor a reason why it does not apply. A criterion with parts is answered by itself or by all of its parts. Where a figure
of the checklist counts the parts, or a value is expected of them, the answer to the whole does not count for them, and
each wants one of its own.

An authority reads a missing answer as the lowest one. Add a response with `rating`, or with `not_applicable` and the
reason.)",
    .bad = R"(-- answers.yaml --
standards: []
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, not_applicable: This trust runs no ambulances., evidence: [annual-report]}
)",
};

void check_unrated(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::Unrated, unrated, out);
}

}  // namespace assure::rules
