// AS701 overdue-milestone
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule overdue_milestone = {
    .code = "AS701",
    .name = "overdue-milestone",
    .severity = diag::Severity::Warning,
    .summary = "a milestone has passed and was not reached",
    .explanation =
        R"(A milestone of the checklist or of the folder itself was due before the day of judgement, and nothing says
that it was reached. A milestone that is due in a month or a quarter is due at its end. The reader sees it
as missed, and asks what else is late.

If it was reached, add `done` with the day. If the authority moved it, write the new day as its `due` and
say so in the covering letter.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-10-31}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-10-31}
-- plan.yaml --
milestones:
  - {id: report-submitted, done: 2008-10-30}
)",
};

void check_overdue_milestone(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::OverdueMilestone, overdue_milestone, out);
}

}  // namespace assure::rules
