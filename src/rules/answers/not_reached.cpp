// AS425 not-reached
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule not_reached = {
    .code = "AS425",
    .name = "not-reached",
    .severity = diag::Severity::Error,
    .summary = "a criterion is below its expected value after the day by which it should have been there",
    .explanation =
        R"(The checklist says by which milestone every criterion of this element is at the value that is expected of it: an
assumption resolved when the consultation ends, a condition met when services open. That day is over, and the rating
is lower. An action cannot fix that any more, and the reader will ask what was done without the condition.

If it is there by now, raise the rating and cite what carries it. If the milestone itself has moved, write its new day
in `milestones`. Otherwise tell the authority, and say in the statement by when it will be there.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, reach_by: opened, criteria: [{id: S1, expected: met}]}]
timetable: [{id: opened, title: Services open}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
milestones:
  - {id: opened, due: 2008-10-31, done: 2008-10-30}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, reach_by: opened, criteria: [{id: S1, expected: met}]}]
timetable: [{id: opened, title: Services open}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
milestones:
  - {id: opened, due: 2008-10-31, done: 2008-10-30}
)",
};

void check_not_reached(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::NotReached, not_reached, out);
}

}  // namespace assure::rules
