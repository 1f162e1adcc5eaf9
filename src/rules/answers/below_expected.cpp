// AS416 below-expected
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule below_expected = {
    .code = "AS416",
    .name = "below-expected",
    .severity = diag::Severity::Warning,
    .summary = "a rating is lower than the checklist expects",
    .explanation =
        R"(The checklist names the value that is expected of this criterion, and the rating is lower. That
may well be the truth; then the authority will want to see what is done about it.

Add an action that closes the criterion, with a post and a day. While that day is ahead, the finding is a
note that tells the plan: nothing more is missing from the submission.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, expected: met}]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, expected: partly}]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
)",
};

void check_below_expected(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::BelowExpected, below_expected, out);
}

}  // namespace assure::rules
