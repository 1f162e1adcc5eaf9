// AS708 milestone-too-late
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule milestone_too_late = {
    .code = "AS708",
    .name = "milestone-too-late",
    .severity = diag::Severity::Error,
    .summary = "the folder plans a milestone later than the checklist wants it",
    .explanation =
        R"(The checklist's timetable gives a day for this milestone, and the folder plans it for a later one. All those
who work by the folder will be on time by their own plan, and late for the authority.

Plan an earlier day. If the authority agreed to a later one, record its answer as a waiver.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-12-31}
-- plan.yaml --
milestones:
  - {id: report-submitted, due: 2009-01-31}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
timetable:
  - {id: report-submitted, title: Report submitted, due: 2008-12-31}
-- plan.yaml --
milestones:
  - {id: report-submitted, due: 2008-12-19}
)",
};

void check_milestone_too_late(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& result : framework.milestones) {
      if (!result.entry || !result.entry->due || !result.milestone || !result.milestone->due) continue;
      base::Date wanted = result.entry->due->last;
      // What was reached in time was not planned too late.
      if (result.milestone->due->last <= wanted || (result.done && *result.done <= wanted)) continue;
      out.report(milestone_too_late, result.milestone->due.span,
             "milestone `{}` is planned for {}; the checklist wants it by {}{}", result.id,
             result.milestone->due->last.iso(), wanted.iso(), framework::mark_of(*result.entry))
          .help("plan an earlier day, or record as a waiver that the authority agreed")
          .related(result.entry->due.span, "the timetable");
    }
  }
}

}  // namespace assure::rules
