// AS434 stage-move-not-allowed
#include <algorithm>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule stage_move_not_allowed = {
    .code = "AS434",
    .name = "stage-move-not-allowed",
    .severity = diag::Severity::Error,
    .summary = "a stage was paused, left, ended or entered in a way that the checklist does not have",
    .explanation =
        R"(Stages are gone through in the order of the checklist, and its `may` says whether one may be paused or left
for good. Here a stage was paused or stepped off although that is not listed, or its days run backwards, or it
was entered while the stage before it was neither done nor left. A reader could not tell how far the work is.

Correct the day or the stage that is wrong, or add what is missing about the stage before. If the checklist
is your own and does allow the step, add `pause` or `step-off` to `may`.)",
    .bad = R"(-- in checklist.yaml --
stages: [{id: service-plans, title: Write the service plans, may: [step-off]}]
-- sample.yaml --
stages:
  - {stage: service-plans, entered: 2008-03-01, paused: 2008-05-01}
)",
    .good = R"(-- in checklist.yaml --
stages: [{id: service-plans, title: Write the service plans, may: [pause, step-off]}]
-- sample.yaml --
stages:
  - {stage: service-plans, entered: 2008-03-01, paused: 2008-05-01}
)",
};

namespace {

using evaluate::StageResult;
using framework::StageMove;
using Day = record::Spanned<base::Date>;

struct Moves {
  const StageResult& entry;
  diag::Diagnostics& out;
  const std::string& id = entry.stage->id->text;

  void allowed(const Day& day, StageMove move, std::string_view what, std::string_view name) const {
    auto same = [&](const auto& listed) { return !listed || *listed == move; };
    const auto& may = entry.stage->may;
    if (!day || std::any_of(may.begin(), may.end(), same)) return;
    out.report(stage_move_not_allowed, day.span,
           "stage `{}` was {} on {}, which the checklist does not allow", id, what, day->iso())
        .help(fmt::format("`may` of this stage does not list `{}`", name))
        .related(entry.stage->span, "the checklist's stage");
  }

  void after_entry(const Day& day, std::string_view what) const {
    const Day& entered = entry.record->entered;
    if (!day || !entered || *day >= *entered) return;
    out.report(stage_move_not_allowed, day.span, "stage `{}` was {} on {}, before it was entered on {}", id,
           what, day->iso(), entered->iso())
        .related(entered.span, "entered here");
  }

  void once() const {
    const auto& record = *entry.record;
    if (!record.done || !record.stepped_off) return;
    out.report(
           stage_move_not_allowed, record.stepped_off.span, "stage `{}` was stepped off, yet it is done", id)
        .help("take one of the two days out")
        .related(record.done.span, "done here");
  }

  void in_order(const StageResult& before) const {
    const Day& entered = entry.record->entered;
    const auto* record = before.record;
    if (!entered || (record && record->broken)) return;
    const std::string& name = before.stage->id->text;
    auto is_before = [&](const auto& gate) { return gate && gate->text == name; };
    // A gate that names it says the same.
    if (std::any_of(entry.stage->gate.begin(), entry.stage->gate.end(), is_before)) return;
    auto ended = [&](const Day& day) { return day && *day <= *entered; };
    if (record && (ended(record->done) || ended(record->stepped_off))) return;
    auto report = out.report(stage_move_not_allowed, entered.span,
        "stage `{}` was entered on {}, while `{}` before it was neither done nor left", id, entered->iso(),
        name);
    report.help(fmt::format("add `done` or `stepped_off` to `{}`, or correct the day", name));
    if (record) report.related(record->span, "the stage before");
  }
};

}  // namespace

void check_stage_move_not_allowed(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    const StageResult* before = nullptr;
    for (const auto& entry : framework.stages) {
      if (entry.record && !entry.record->broken) {
        const auto& record = *entry.record;
        Moves moves{entry, out};
        moves.allowed(record.paused, StageMove::Pause, "paused", "pause");
        moves.allowed(record.stepped_off, StageMove::StepOff, "stepped off", "step-off");
        moves.after_entry(record.paused, "paused");
        moves.after_entry(record.stepped_off, "stepped off");
        moves.after_entry(record.done, "done");
        moves.once();
        if (before && !evaluation.folder->truncated) moves.in_order(*before);
      }
      before = &entry;
    }
  }
}

}  // namespace assure::rules
