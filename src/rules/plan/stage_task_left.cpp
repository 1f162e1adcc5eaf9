// AS729 stage-task-left
#include <set>

#include "base/spelling.h"
#include "base/text.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule stage_task_left = {
    .code = "AS729",
    .name = "stage-task-left",
    .severity = diag::Severity::Warning,
    .summary = "a stage has ended without a task that the checklist names",
    .explanation =
        R"(The checklist names the tasks of this stage of the work. The folder says that the stage is done, and `tasks` does
not name all of them. What comes after would be built on work that nobody did, or that nobody recorded.

Add the tasks that were done to `tasks`. If one was not done yet, the stage is not done.)",
    .bad = R"(-- in checklist.yaml --
stages: [{id: context, title: Understand the context, tasks: [baseline-activity, provider-map]}]
-- sample.yaml --
stages:
  - {stage: context, done: 2008-05-30, tasks: [baseline-activity]}
)",
    .good = R"(-- in checklist.yaml --
stages: [{id: context, title: Understand the context, tasks: [baseline-activity, provider-map]}]
-- sample.yaml --
stages:
  - {stage: context, done: 2008-05-30, tasks: [baseline-activity, provider-map]}
)",
};

namespace {

// What is misspelt is reported as unknown; what cannot be read may be any of them.
Names left_of(const submission::StageRecord& record, const framework::Stage& stage) {
  Names names;
  for (const auto& task : stage.tasks) names.push_back(task.id->text);
  base::Spelling wanted(std::move(names));
  std::set<std::string> done;
  for (const auto& task : record.tasks) {
    if (!task) return {};
    done.insert(wanted.meant(task->text));
  }
  Names left;
  for (const auto& name : wanted.names()) {
    if (!done.contains(name)) left.push_back(name);
  }
  return left;
}

}  // namespace

void check_stage_task_left(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.stages) {
      const auto* record = entry.record;
      if (!record || !record->done || record->broken) continue;
      const Names left = left_of(*record, *entry.stage);
      if (left.empty()) continue;
      out.report(stage_task_left, record->done.span, "stage `{}` is done without its {} {}{}",
             entry.stage->id->text, left.size() == 1 ? "task" : "tasks", base::quoted_list(left),
             framework::mark_of(*entry.stage))
          .help("add what was done to `tasks`, or take `done` out");
    }
  }
}

}  // namespace assure::rules
