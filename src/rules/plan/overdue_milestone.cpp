// AS701 overdue-milestone
#include <fmt/format.h>

#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule overdue_milestone = {
    .code = "AS701",
    .name = "overdue-milestone",
    .severity = diag::Severity::Warning,
    .summary = "a milestone has passed and was not reached",
    .explanation =
        R"(A milestone of the checklist or of the folder itself was due before the day of judgement, and nothing says
that it was reached. A milestone that is due in a month or a quarter is due at its end. The reader sees it
as missed, and asks what else is late.

If it was reached, add `done` with the day. If the authority moved it, write the new day as its `due` and
say so in the covering letter.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-10-31}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-10-31}
-- plan.yaml --
milestones:
  - {id: report-submitted, done: 2008-10-30}
)",
};

namespace {

source::Span place_of(const evaluate::Evaluation& evaluation, const evaluate::MilestoneResult& result) {
  if (!result.milestone) return {evaluation.folder->manifest, 0, 0};
  return result.milestone->due ? result.milestone->due.span : result.milestone->id.span;
}

}  // namespace

void check_overdue_milestone(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& result : framework.milestones) {
      const auto* own = result.milestone;
      if (!result.overdue || (own ? own->broken : evaluation.folder->truncated)) continue;
      std::string needs =
          result.missing.empty() ? "" : fmt::format("; it still needs {}", base::quoted_list(result.missing));
      auto report = out.report(overdue_milestone, place_of(evaluation, result),
          "milestone `{}` was due {} and is not reached{}", result.id, result.due->last.iso(), needs);
      report.help(
          own ? "add `done` with the day on which it was reached"
              : fmt::format("add `- {{id: {}, done: ...}}` to `milestones` once it is reached", result.id));
      if (!own || !own->due) report.related(result.entry->due.span, "due here");
    }
  }
}

}  // namespace assure::rules
