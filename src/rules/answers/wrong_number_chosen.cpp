// AS409 wrong-number-chosen
#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule wrong_number_chosen = {
    .code = "AS409",
    .name = "wrong-number-chosen",
    .severity = diag::Severity::Error,
    .summary = "the organisation chose too few or too many criteria",
    .explanation =
        R"(In this part of the checklist the organisation chooses what it wants to be judged by, and the checklist says
how many at least and at most. Too few tell the authority too little; those above the limit may not be read
at all.

Add what is missing, or keep those that matter most and take the others out.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 2, at_most: 10}}]
-- answers.yaml --
outcomes:
  - {id: quitters, title: People who stop smoking, evidence: [annual-report]}
)",
    .good = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 2, at_most: 10}}]
-- answers.yaml --
outcomes:
  - {id: quitters, title: People who stop smoking, evidence: [annual-report]}
  - {id: screening, title: Women who are screened, evidence: [annual-report]}
)",
};

namespace {

// The section that holds the choice; the folder's beginning when there is none.
source::Span section_of(const evaluate::Evaluation& evaluation, const std::string& element) {
  for (const auto& section : evaluation.submission().sections) {
    if (section.element == element) return section.name;
  }
  return {evaluation.folder->manifest, 0, 0};
}

void check_element(const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& result,
    const framework::Element& element, diag::Diagnostics& out) {
  std::vector<const evaluate::CriterionResult*> chosen;
  for (const auto& entry : result.criteria) {
    if (entry.element == &element && !entry.criterion) chosen.push_back(&entry);
  }
  auto count = static_cast<std::int64_t>(chosen.size());
  const auto& at_least = element.choose.at_least;
  const auto& at_most = element.choose.at_most;
  if (at_least && count < *at_least && !evaluation.folder->truncated) {
    out.report(wrong_number_chosen, section_of(evaluation, element.id->text),
           "`{}` chooses {}; at least {} are wanted{}", element.id->text, count, *at_least,
           framework::mark_of(element.choose))
        .help(fmt::format("add {} more", *at_least - count));
  }
  if (at_most && count > *at_most) {
    const auto* first_over = chosen[static_cast<std::size_t>(*at_most)];
    out.report(wrong_number_chosen, first_over->response->criterion.span,
           "`{}` chooses {}; at most {} are wanted{}", element.id->text, count, *at_most,
           framework::mark_of(element.choose))
        .help(fmt::format("keep those that matter most, and take {} out", count - *at_most));
  }
}

}  // namespace

void check_wrong_number_chosen(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& result : evaluation.frameworks) {
    for (const auto& element : result.framework->elements) check_element(evaluation, result, element, out);
  }
}

}  // namespace assure::rules
