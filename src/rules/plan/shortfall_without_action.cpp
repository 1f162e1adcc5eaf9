// AS435 shortfall-without-action
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule shortfall_without_action = {
    .code = "AS435",
    .name = "shortfall-without-action",
    .severity = diag::Severity::Error,
    .summary = "a rating is lower than the checklist expects, and no open action closes the gap",
    .explanation =
        R"(The checklist accepts a rating below the value that it expects only together with an action: what will be done, by
whom, by when. No action that is still open closes this criterion, one of its parts, or what it is part of. The
authority would send the pack back.

Add an action with `closes` naming the criterion, a post in `who` and a day in `due`. An action that is done closes
nothing any more: then raise the rating, and cite what it achieved.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, shortfall_action: required, criteria: [{id: S1, expected: met}, S2]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
  - {criterion: S2, rating: partly}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, shortfall_action: required, criteria: [{id: S1, expected: met}, S2]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: partly}
)",
};

void check_shortfall_without_action(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingAction, shortfall_without_action, out);
}

}  // namespace assure::rules
