// AS819 survey-without-group
#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule survey_without_group = {
    .code = "AS819",
    .name = "survey-without-group",
    .severity = diag::Severity::Error,
    .summary = "a 360-degree survey has no answers of a group that the checklist names",
    .explanation =
        R"(The checklist says whose answers this survey must have. Nobody in the file of answers is of this group, so the
authority would conclude that it was not asked. Groups are compared by their names, in whatever letter case.

Ask the group, or give its answers the name that the checklist has.)",
    .bad = R"(-- in checklist.yaml --
surveys: [{id: feedback-360, title: 360-degree feedback, groups: [Partners, Clinicians]}]
-- sample.yaml --
feedback:
  - {id: feedback-360, file: documents/360.csv, min_group: 1}
-- documents/360.csv --
group,criterion,rating
Partners,S1,met
)",
    .good = R"(-- in checklist.yaml --
surveys: [{id: feedback-360, title: 360-degree feedback, groups: [Partners, Clinicians]}]
-- sample.yaml --
feedback:
  - {id: feedback-360, file: documents/360.csv, min_group: 1}
-- documents/360.csv --
group,criterion,rating
Partners,S1,met
clinicians,S1,partly
)",
};

namespace {

std::vector<std::string> not_asked(
    const evaluate::FeedbackResult& survey, const framework::SurveyDemand& demand) {
  std::vector<std::string> missing;
  for (const auto& group : demand.groups) {
    const std::string wanted = base::folded(*group);
    bool answered = std::any_of(survey.groups.begin(), survey.groups.end(),
        [&](const auto& one) { return base::folded(one.name) == wanted; });
    if (!answered) missing.push_back(*group);
  }
  return missing;
}

}  // namespace

void check_survey_without_group(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& survey : evaluation.feedback) {
    const auto& feedback = *survey.feedback;
    if (!survey.evaluated || !feedback.id) continue;
    for (const auto& framework : evaluation.folder->frameworks) {
      for (const auto& demand : framework.surveys) {
        if (demand.id->text != feedback.id->text) continue;
        const auto missing = not_asked(survey, demand);
        if (missing.empty()) continue;
        out.report(survey_without_group, feedback.file.span, "survey `{}` has no answers of {}{}",
               feedback.id->text, base::quoted_list(missing), framework::mark_of(demand))
            .help("ask them, or give their answers the name that the checklist has");
      }
    }
  }
}

}  // namespace assure::rules
