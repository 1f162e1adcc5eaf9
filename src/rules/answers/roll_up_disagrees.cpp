// AS415 roll-up-disagrees
#include <algorithm>

#include "evaluate/roll_up.h"
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule roll_up_disagrees = {
    .code = "AS415",
    .name = "roll-up-disagrees",
    .severity = diag::Severity::Error,
    .summary = "a criterion is rated otherwise than its parts say",
    .explanation =
        R"(The checklist says that the rating of this criterion is the lowest rating of its parts, or their mean. All parts are
answered, and the response to the criterion itself claims something else. A panel that adds up the parts
would find the difference, and doubt the rest.

Take the `rating` of the whole out: then it follows from the parts, and the pack shows how. Otherwise
correct the part that is wrong.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, roll_up: {by: lowest}, criteria: [S1.1, S1.2]}]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S1.1, rating: met}
  - {criterion: S1.2, rating: partly}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, roll_up: {by: lowest}, criteria: [S1.1, S1.2]}]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
  - {criterion: S1.1, rating: met}
  - {criterion: S1.2, rating: partly}
)",
};

namespace {

// The lowest rated part; null when some part is not answered, or rated on another scale.
const evaluate::CriterionResult* lowest_part(
    const evaluate::FrameworkResult& framework, const evaluate::CriterionResult& whole) {
  const evaluate::CriterionResult* lowest = nullptr;
  for (std::size_t index : whole.parts) {
    const auto& part = framework.criteria[index];
    if (part.answer == evaluate::Answer::NotApplicable) continue;
    if (!part.rating || part.scale != whole.scale) return nullptr;
    if (!lowest || part.rating->index < lowest->rating->index) lowest = &part;
  }
  return lowest;
}

void check_mean(const evaluate::FrameworkResult& framework, const evaluate::CriterionResult& whole,
    diag::Diagnostics& out) {
  auto rolled = evaluate::rating_of_parts(framework, whole);
  if (!rolled.rating || rolled.rating->index == whole.rating->index) return;
  out.report(roll_up_disagrees, whole.response->rating.span, "`{}` is rated {}; its parts come to {}{}",
         whole.id, whole.label(whole.rating->index), whole.label(rolled.rating->index),
         framework::mark_of(whole.criterion->roll_up))
      .help("take `rating` out, so that it follows from the parts: " + rolled.rating->how);
}

}  // namespace

void check_roll_up_disagrees(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& whole : framework.criteria) {
      if (!whole.response || !whole.rating || !whole.criterion || !whole.criterion->roll_up.span.valid())
        continue;
      if (*whole.criterion->roll_up.by == framework::RollUpMethod::Mean) {
        check_mean(framework, whole, out);
        continue;
      }
      const auto* lowest = lowest_part(framework, whole);
      if (!lowest || lowest->rating->index == whole.rating->index) continue;
      auto report = out.report(roll_up_disagrees, whole.response->rating.span,
          "`{}` is rated {}; the lowest of its parts is {}{}", whole.id, whole.label(whole.rating->index),
          lowest->label(lowest->rating->index), framework::mark_of(whole.criterion->roll_up));
      report.help("take `rating` out, so that it follows from the parts");
      if (lowest->response)
        report.related(lowest->response->rating.span, "the lowest part is `" + lowest->id + "`");
    }
  }
}

}  // namespace assure::rules
