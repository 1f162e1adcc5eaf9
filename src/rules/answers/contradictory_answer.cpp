// AS414 contradictory-answer
#include <fmt/format.h>

#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule contradictory_answer = {
    .code = "AS414",
    .name = "contradictory-answer",
    .severity = diag::Severity::Error,
    .summary = "a response rates a criterion and says that it does not apply",
    .explanation =
        R"(A response has a `rating`, and in `not_applicable` a reason why there cannot be one. Until one of the two is
gone, the criterion counts as not applicable, and the rating appears nowhere in the pack.

Keep the one that is true.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    not_applicable: This trust runs no ambulances.
    evidence: [annual-report]
)",
    .good = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    not_applicable: This trust runs no ambulances.
    evidence: [annual-report]
)",
};

void check_contradictory_answer(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_response(evaluation, [&](const auto& response) {
    if (!response.rating || !response.not_applicable || !response.criterion) return;
    out.report(contradictory_answer, response.not_applicable.span, "`{}` is rated `{}` and does not apply",
           response.criterion->text, response.rating->text)
        .help("keep either `rating` or `not_applicable`")
        .related(response.rating.span, "rated here");
  });
}

}  // namespace assure::rules
