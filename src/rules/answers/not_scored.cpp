// AS821 not-scored
#include "evaluate/compared.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule not_scored = {
    .code = "AS821",
    .name = "not-scored",
    .severity = diag::Severity::Warning,
    .summary =
        "others are said to have rated a criterion that the checklist has nobody but the organisation rate",
    .explanation =
        R"(The checklist says that panels do not rate this criterion (`scored: false`): the organisation's own assessment
is all there is. Here an assessment by somebody else is recorded for it. Either it belongs to another criterion, or the
reader takes for the panel's what is not.

Move it to the criterion that was rated, or say in the statement who looked at this one and why.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year, scored: false}]}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: It appears., evidence: [annual-report], assessments: [{by: panel, rating: met}]}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year, scored: false}]}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: It appears., evidence: [annual-report]}
)",
};

void check_not_scored(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& criterion : framework.criteria) {
      if (!criterion.response || evaluate::is_scored(framework, criterion)) continue;
      for (const auto& assessment : criterion.response->assessments) {
        out.report(not_scored, assessment.by ? assessment.by.span : assessment.span,
               "`{}` is rated by {}; the checklist does not have panels rate it", criterion.id,
               assessment.by ? "`" + *assessment.by + "`" : std::string("somebody else"))
            .help("move it to the criterion that was rated, or take it out");
      }
    }
  }
}

}  // namespace assure::rules
