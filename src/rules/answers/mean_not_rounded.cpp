// AS436 mean-not-rounded
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule mean_not_rounded = {
    .code = "AS436",
    .name = "mean-not-rounded",
    .severity = diag::Severity::Error,
    .summary = "the mean of the parts of a criterion is no value of its scale",
    .explanation =
        R"(The checklist rates this criterion by the mean of its parts. Their mean falls between two values of the scale, and
the checklist does not say how it is rounded, or what it rounds to has no value of its own. Rounding it anyway would
turn the same answers into a better or a worse rating as the program pleases; so the criterion has no rating.

Ask the authority how it rounds, and write that into the checklist as `round`. Until then the criterion may be rated
in a response of its own, with the reason in its statement.)",
    .bad = R"(-- in checklist.yaml --
scales:
  met: {values: [{value: not-met, points: 0}, {value: partly, points: 1}, {value: met, points: 2}]}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, roll_up: {by: mean}, criteria: [S1.1, S1.2]}
-- answers.yaml --
standards:
  - {criterion: S1.1, rating: partly, evidence: [annual-report]}
  - {criterion: S1.2, rating: met}
)",
    .good = R"(-- in checklist.yaml --
scales:
  met: {values: [{value: not-met, points: 0}, {value: partly, points: 1}, {value: met, points: 2}]}
elements:
  - id: standards
    title: Standards
    scale: met
    criteria:
      - {id: S1, roll_up: {by: mean, round: half-up}, criteria: [S1.1, S1.2]}
-- answers.yaml --
standards:
  - {criterion: S1.1, rating: partly, evidence: [annual-report]}
  - {criterion: S1.2, rating: met}
)",
};

namespace {

// The first answer that the mean counts.
source::Span place_of(const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& framework,
    const evaluate::CriterionResult& whole) {
  for (std::size_t index : whole.parts) {
    const auto* response = framework.criteria[index].response;
    if (response && framework.criteria[index].rating) return response->rating.span;
  }
  return evaluation.place_of(framework.framework->id->text);
}

}  // namespace

void check_mean_not_rounded(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& whole : framework.criteria) {
      if (whole.unresolved.empty()) continue;
      bool rounded = whole.criterion->roll_up.round.mode.given();
      out.report(mean_not_rounded, place_of(evaluation, framework, whole),
             "`{}` has no rating: {}, which is no value of its scale", whole.id, whole.unresolved)
          .help(rounded ? "give a value of the scale these points, or rate the criterion itself"
                        : "say in the checklist how it is rounded, or rate the criterion itself")
          .related(whole.criterion->roll_up.span, "rated by the mean of its parts");
    }
  }
}

}  // namespace assure::rules
