// AS451 below-target
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule below_target = {
    .code = "AS451",
    .name = "below-target",
    .severity = diag::Severity::Note,
    .summary = "a rating is lower than the target that the organisation set itself",
    .explanation =
        R"(The response has a `target`, its rating is lower, and an action leads there. That is no fault: it says what is still to be done, for
the weekly meeting and for the panel that asks what the organisation is working on.

Nothing has to be changed. When the target is reached, raise the rating and cite what carries it.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: partly, target: met, statement: We do this., evidence: [annual-report]}
actions:
  - {id: publish-earlier, what: Publish by June, who: ceo, due: 2009-06, closes: [S1]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: partly, target: partly, statement: We do this., evidence: [annual-report]}
)",
};

void check_below_target(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::BelowTarget, below_target, out);
}

}  // namespace assure::rules
