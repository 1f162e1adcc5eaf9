// AS419 missing-target
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule missing_target = {
    .code = "AS419",
    .name = "missing-target",
    .severity = diag::Severity::Error,
    .summary = "a rated response has no target although the checklist wants one",
    .explanation =
        R"(The checklist wants every response to say not only how things are but also which value is aimed at. This
response is rated and has no `target`, so the authority cannot tell whether the organisation means to
improve.

Add `target` with a value of the same scale. When things are to stay as they are, the target is the rating.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, response: {target: required}, criteria: [S1]}]
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, response: {target: required}, criteria: [S1]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, target: met, evidence: [annual-report]}
)",
};

void check_missing_target(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& response = *entry.response;
    bool wanted = entry.element->response.target.value_or(framework::Presence::Optional) ==
                  framework::Presence::Required;
    if (!wanted || !asked(entry) || !entry.rating || response.target.given() || response.broken) return;
    out.report(missing_target, response.rating.span, "`{}` has a rating and no target{}", entry.id,
           framework::mark_of(entry.element->response))
        .help("add `target` with the value that is aimed at");
  });
}

}  // namespace assure::rules
