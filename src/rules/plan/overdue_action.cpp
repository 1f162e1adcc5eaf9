// AS702 overdue-action
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule overdue_action = {
    .code = "AS702",
    .name = "overdue-action",
    .severity = diag::Severity::Warning,
    .summary = "an action is open, or its plan is not there, and its day has passed",
    .explanation =
        R"(The action was due before the day of judgement and is not done. Gaps that it should close are still open,
and a plan with dates in the past tells the reader that nobody looks after it. Of an action in two steps, the
plan can be overdue while there is still time for the thing itself.

Write `status: done` with the day in `done`, of a plan that is ready its day in `planned`, or agree on a new
day with whoever does it.)",
    .bad = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-10-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-10-31, status: done, done: 2008-10-30}
)",
};

void check_overdue_action(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::OverdueAction, overdue_action, out);
}

}  // namespace assure::rules
