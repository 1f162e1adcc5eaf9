// AS714 decision-without-outcome
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule decision_without_outcome = {
    .code = "AS714",
    .name = "decision-without-outcome",
    .severity = diag::Severity::Warning,
    .summary = "the day of a decision has passed, and nothing says what was decided",
    .explanation =
        R"(The decision was to be taken on a day that has passed, and it has no `outcome`. A reader cannot tell a decision
that was refused or put off from one that was never written down.

Look into the minutes and add the outcome. If it was put off, write the new day in `on`.)",
    .bad = R"(decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, on: 2008-10-23}
)",
    .good = R"(decisions:
  - {id: fund-module-1, ask: agree, text: Fund module 1, body: Trust board, on: 2008-10-23, outcome: agreed}
)",
};

void check_decision_without_outcome(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& decision : evaluation.submission().decisions) {
    if (!decision.id || !decision.on || *decision.on >= evaluation.as_of) continue;
    if (decision.outcome.given() || decision.broken) continue;
    out.report(decision_without_outcome, decision.on.span, "decision `{}` was due on {} and has no outcome",
           decision.id->text, decision.on->iso())
        .help("add `outcome`, or the new day when it was put off");
  }
}

}  // namespace assure::rules
