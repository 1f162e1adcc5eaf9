// AS445 inapplicable-forbidden
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule inapplicable_forbidden = {
    .code = "AS445",
    .name = "inapplicable-forbidden",
    .severity = diag::Severity::Error,
    .summary = "a criterion is said not to apply, and the checklist does not take that answer",
    .explanation =
        R"(The checklist says with `may_not_apply: false` that this criterion, or all of its element, applies to every
organisation that it is asked of. The authority will not take the reason in `not_applicable`, whatever it is.

Rate the criterion. If it is asked of other types of organisation only, the checklist says so with `applies_to`, and
`type` of the organisation decides.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, may_not_apply: false}, S2, S3]}
-- answers.yaml --
standards:
  - {criterion: S1, not_applicable: This trust runs no ambulances., evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: met}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, may_not_apply: false}, S2, S3]}
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
  - {criterion: S2, not_applicable: This trust runs no ambulances.}
  - {criterion: S3, rating: met}
)",
};

namespace {

using evaluate::CriterionResult;
using evaluate::FrameworkResult;

// The first of it that must be answered; null when all of it may not apply.
const CriterionResult* first_forbidden(const FrameworkResult& framework, const CriterionResult& entry) {
  if (!asked(entry)) return nullptr;
  if (entry.may_not_apply && !*entry.may_not_apply) return &entry;
  for (std::size_t part : entry.parts) {
    if (const auto* found = first_forbidden(framework, framework.criteria[part])) return found;
  }
  return nullptr;
}

}  // namespace

void check_inapplicable_forbidden(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.criteria) {
      if (!entry.said_not_to_apply()) continue;
      const auto* forbidden = first_forbidden(framework, entry);
      if (!forbidden) continue;
      const source::Span at = entry.response->not_applicable.span;
      if (forbidden == &entry) {
        out.report(inapplicable_forbidden, at, "the checklist does not take it that `{}` does not apply",
               entry.id)
            .help("rate it");
      } else {
        out.report(inapplicable_forbidden, at,
               "`{}` is said not to apply, and the checklist does not take that of `{}`", entry.id,
               forbidden->id)
            .help("rate its parts");
      }
    }
  }
}

}  // namespace assure::rules
