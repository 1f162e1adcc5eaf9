// AS311 unknown-stage
#include <map>

#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_stage = {
    .code = "AS311",
    .name = "unknown-stage",
    .severity = diag::Severity::Error,
    .summary = "a stage, a task of it, or a group that it was tested with, is not in the checklist",
    .explanation =
        R"(Checklists name the stages of the work, their tasks, and the groups whose view is sought before a stage ends. A
record in `stages` names a stage, a task or a group that the checklist does not have there. The step that was taken would not
be counted, and the one that was asked for would look undone.

Correct the name as the help suggests. Who else was asked can be told in `note`.)",
    .bad = R"(-- in checklist.yaml --
stages: [{id: develop-vision, title: Develop the vision, tested_with: [clinicians]}]
-- sample.yaml --
stages:
  - {stage: develop-vison, done: 2008-10-01, tested_with: [clinicians]}
)",
    .good = R"(-- in checklist.yaml --
stages: [{id: develop-vision, title: Develop the vision, tested_with: [clinicians]}]
-- sample.yaml --
stages:
  - {stage: develop-vision, done: 2008-10-01, tested_with: [clinicians]}
)",
};

namespace {

// Who may have been meant: of all checklists that have this stage. None when nobody is asked for.
Names testers(const evaluate::Evaluation& evaluation, const std::string& stage) {
  Names names;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& entry : framework.stages) {
      if (entry.id->text != stage) continue;
      for (const auto& name : entry.tested_with) names.push_back(name->text);
    }
  }
  return names;
}

// Tasks of all checklists that have this stage.
Names tasks(const evaluate::Evaluation& evaluation, const std::string& stage) {
  Names names;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& entry : framework.stages) {
      if (entry.id->text != stage) continue;
      for (const auto& task : entry.tasks) names.push_back(task.id->text);
    }
  }
  return names;
}

void check_tasks(
    const evaluate::Evaluation& evaluation, const submission::StageRecord& record, diag::Diagnostics& out) {
  if (record.tasks.empty()) return;
  base::Spelling known(tasks(evaluation, record.stage->text));
  for (const auto& task : record.tasks) {
    if (!task || known.contains(task->text)) continue;
    out.report(unknown_stage, task.span, "stage `{}` has no task `{}`", record.stage->text, task->text)
        .help(help_for_unknown(task->text, known, "tasks"))
        .fix(diag::Fix::write(task.span, known.certain(task->text)));
  }
}

}  // namespace

void check_unknown_stage(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  Names all;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& entry : framework.stages) all.push_back(entry.id->text);
  }
  base::Spelling stages = spelling_of(evaluation, std::move(all), {Referent::Stage});
  std::map<std::string_view, base::Spelling> asked_in;
  for (const auto& record : evaluation.submission().stages) {
    if (!record.stage) continue;
    const std::string& stage = record.stage->text;
    if (!stages.contains(stage)) {
      out.report(unknown_stage, record.stage.span, "no checklist has a stage `{}`", stage)
          .help(help_for_unknown(stage, stages, "stages"))
          .fix(diag::Fix::write(record.stage.span, stages.certain(stage)));
      continue;
    }
    check_tasks(evaluation, record, out);
    auto known = asked_in.find(stage);
    if (known == asked_in.end()) known = asked_in.try_emplace(stage, testers(evaluation, stage)).first;
    base::Spelling& asked = known->second;
    for (const auto& name : record.tested_with) {
      // Where the checklist asks for nobody, testing with somebody is no mistake.
      if (!name || asked.names().empty() || asked.contains(name->text)) continue;
      out.report(unknown_stage, name.span, "stage `{}` is not tested with `{}`", stage, name->text)
          .help(help_for_unknown(name->text, asked, "groups"))
          .fix(diag::Fix::write(name.span, asked.certain(name->text)));
    }
  }
}

}  // namespace assure::rules
