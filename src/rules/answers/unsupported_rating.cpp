// AS404 unsupported-rating
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule unsupported_rating = {
    .code = "AS404",
    .name = "unsupported-rating",
    .severity = diag::Severity::Error,
    .summary = "the evidence cited does not carry the rating claimed",
    .explanation =
        R"(The checklist says what a claim of this value needs: how many items, of which kinds, approved, or how
recent. Fewer of the items cited satisfy that. A panel reads the evidence beside the claim, and a claim
without it is marked down.

The help says why each item does not count. Cite what carries the claim, have the document approved or
renewed, or claim less.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    evidence: [{from: partly, items: 1}, {from: met, items: 2}]
    criteria: [S1]
)",
    .good = R"(-- in checklist.yaml --
elements:
  - id: standards
    title: Standards
    scale: met
    evidence: [{from: partly, items: 1}, {from: met, items: 2}]
    criteria: [S1]
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
)",
};

void check_unsupported_rating(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::UnsupportedRating, unsupported_rating, out);
}

}  // namespace assure::rules
