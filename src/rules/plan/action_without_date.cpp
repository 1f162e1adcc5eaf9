// AS707 action-without-date
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule action_without_date = {
    .code = "AS707",
    .name = "action-without-date",
    .severity = diag::Severity::Warning,
    .summary = "an open action has no day",
    .explanation =
        R"(Somebody will do something, and nothing says by when. An action without a day is a wish: it never becomes
overdue, so nobody is reminded of it, and the reader cannot tell whether the gap that it closes will be
closed in time.

Add `due`. Of an action in two steps give `plan_by` and `compliant_by` instead.)",
    .bad = R"(actions:
  - {id: print-report, what: Print the report, who: ceo}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2009-03}
)",
};

void check_action_without_date(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& action : evaluation.submission().actions) {
    bool dated = action.due.given() || action.plan_by.given() || action.compliant_by.given();
    if (dated || action.broken || action.is_done() || !action.id) continue;
    out.report(action_without_date, action.id.span, "nothing says when action `{}` is due", action.id->text)
        .help("add `due` with a day, a month or a period");
  }
}

}  // namespace assure::rules
