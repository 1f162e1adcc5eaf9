// AS443 essential-not-met
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule essential_not_met = {
    .code = "AS443",
    .name = "essential-not-met",
    .severity = diag::Severity::Error,
    .summary = "an essential criterion has the lowest rating of its scale",
    .explanation =
        R"(The checklist calls this criterion essential: it cannot be done without. It does not name a value that it expects,
so the lowest one of the scale is taken for "not met", and that is the rating. Where it names one, AS416 is an error for
an essential criterion.

Raise the rating once it is met, and cite what carries it. Until then the authority has to know: have somebody
accept the finding with a waiver that says why.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, importance: essential}]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: not-met, evidence: [annual-report]}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [{id: S1, importance: essential}]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: partly, evidence: [annual-report]}
)",
};

namespace {

// Where its rating comes from: its own response, else the first of its parts that has the lowest.
source::Span place_of_rating(
    const evaluate::FrameworkResult& framework, const evaluate::CriterionResult& entry) {
  if (entry.response) return entry.response->rating ? entry.response->rating.span : entry.response->span;
  for (std::size_t part : entry.parts) {
    const auto& below = framework.criteria[part];
    if (!below.rating || below.rating->index > 0) continue;
    if (auto span = place_of_rating(framework, below); span.valid()) return span;
  }
  return {};
}

// What is expected of it is judged by AS416; of a type that is not known nobody knows what that is.
bool is_told_what_to_reach(const framework::Criterion& criterion) {
  return criterion.expected.given() || !criterion.profile.empty();
}

}  // namespace

void check_essential_not_met(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.criteria) {
      bool judged = entry.is_essential() && entry.applies() && !is_told_what_to_reach(*entry.criterion);
      if (!judged || !entry.rating || entry.rating->index > 0) continue;
      out.report(essential_not_met, place_of_rating(framework, entry),
             "`{}` is essential and at {}, the lowest rating", entry.id, entry.label(0))
          .help("raise the rating once it is met: what is essential cannot be done without")
          .related(entry.criterion->importance.span, "the checklist says so here");
    }
  }
}

}  // namespace assure::rules
