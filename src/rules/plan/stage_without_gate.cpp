// AS433 stage-without-gate
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule stage_without_gate = {
    .code = "AS433",
    .name = "stage-without-gate",
    .severity = diag::Severity::Error,
    .summary = "a stage was entered without something that its gate wants",
    .explanation =
        R"(The checklist names what must be there before this stage of the work is entered: a decision with its
outcome, a kind of evidence in full, a milestone reached, an earlier stage done. On the day in `entered` (of
a stage without one, the day in `done`) it was not. The authority would see work, and perhaps spending, that
nobody had released.

Add the decision or the day if it is only missing here. If the stage really began too early, record that as
it was and explain it to the authority; a waiver keeps the explanation. Evidence is counted as it is on the
day of judgement, because documents that are refreshed carry a later date.)",
    .bad = R"(-- in checklist.yaml --
decisions: [{id: budget, title: Budget for the service plans}]
stages: [{id: service-plans, title: Write the service plans, gate: [budget]}]
-- sample.yaml --
decisions:
  - {id: budget, ask: approve, text: Set the budget aside, body: Trust board, on: 2008-04-10, outcome: agreed}
stages:
  - {stage: service-plans, entered: 2008-03-01}
)",
    .good = R"(-- in checklist.yaml --
decisions: [{id: budget, title: Budget for the service plans}]
stages: [{id: service-plans, title: Write the service plans, gate: [budget]}]
-- sample.yaml --
decisions:
  - {id: budget, ask: approve, text: Set the budget aside, body: Trust board, on: 2008-02-14, outcome: agreed}
stages:
  - {stage: service-plans, entered: 2008-03-01}
)",
};

void check_stage_without_gate(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.stages) {
      for (const auto& unmet : entry.unmet) {
        bool entered = static_cast<bool>(entry.record->entered);
        const auto& day = entered ? entry.record->entered : entry.record->done;
        out.report(stage_without_gate, day.span, "stage `{}` {} on {} without `{}`{}", entry.stage->id->text,
               entered ? "was entered" : "ended", day->iso(), (*unmet.gate)->text,
               framework::mark_of(*entry.stage))
            .help(unmet.help)
            .related(unmet.late.span, unmet.late.message)
            .related(unmet.gate->span, "the checklist's gate");
      }
    }
  }
}

}  // namespace assure::rules
