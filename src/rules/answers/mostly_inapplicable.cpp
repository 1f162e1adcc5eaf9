// AS446 mostly-inapplicable
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule mostly_inapplicable = {
    .code = "AS446",
    .name = "mostly-inapplicable",
    .severity = diag::Severity::Warning,
    .summary = "more than half of a checklist's criteria are said not to apply",
    .explanation =
        R"(Criteria that do not apply are left out of every figure and every count, so that little is left of this checklist,
and what is said about the rest looks better than it is. Criteria that the checklist does not ask of this type of
organisation do not count here, nor do those that it says may not apply; of fewer than three nothing is said.

Rate what applies. If the organisation is of another type, correct `type`. If the checklist is the wrong one, answer
another. Otherwise have somebody accept the finding with a waiver.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, not_applicable: This trust runs no ambulances.}
  - {criterion: S3, not_applicable: This trust runs no ambulances.}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: partly}
  - {criterion: S3, not_applicable: This trust runs no ambulances.}
)",
};

namespace {

// Of fewer, a share says nothing.
constexpr std::size_t fewest_criteria = 3;

// The section that holds the response.
source::Span section_of_response(
    const evaluate::Evaluation& evaluation, const submission::Response& response) {
  for (const auto& section : evaluation.submission().sections) {
    for (const auto& each : section.responses) {
      if (&each == &response) return section.name;
    }
  }
  return response.span;
}

}  // namespace

void check_mostly_inapplicable(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    std::size_t of = 0, left_out = 0;
    const submission::Response* first = nullptr;
    for (const auto& entry : framework.criteria) {
      if (entry.depth > 0 || !asked(entry)) continue;
      ++of;
      if (!entry.said_not_to_apply() || entry.may_not_apply.value_or(false)) continue;
      ++left_out;
      if (!first) first = entry.response;
    }
    if (of < fewest_criteria || 2 * left_out <= of) continue;
    out.report(mostly_inapplicable, section_of_response(evaluation, *first),
           "{} of {} criteria of `{}` are said not to apply", left_out, of, framework.framework->id->text)
        .help("rate those that apply, or have the finding accepted with a waiver");
  }
}

}  // namespace assure::rules
