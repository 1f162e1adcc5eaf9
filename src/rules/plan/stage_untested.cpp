// AS421 stage-untested
#include <set>

#include "base/spelling.h"
#include "base/text.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule stage_untested = {
    .code = "AS421",
    .name = "stage-untested",
    .severity = diag::Severity::Error,
    .summary = "a stage has ended without the view of everybody whom the checklist names",
    .explanation =
        R"(The checklist says whose view is sought before this stage of the work ends: the population, clinicians or
partners, for instance. The folder says that the stage is done, and `tested_with` does not name all of them.
The authority would conclude that somebody was not asked.

Add those who were asked to `tested_with`. If somebody was not asked yet, the stage is not done.)",
    .bad = R"(-- in checklist.yaml --
stages: [{id: vision, title: Develop the vision, tested_with: [clinicians, partners]}]
-- sample.yaml --
stages:
  - {stage: vision, done: 2008-10-01, tested_with: [partners]}
)",
    .good = R"(-- in checklist.yaml --
stages: [{id: vision, title: Develop the vision, tested_with: [clinicians, partners]}]
-- sample.yaml --
stages:
  - {stage: vision, done: 2008-10-01, tested_with: [partners, clinicians]}
)",
};

namespace {

// Of those who should be asked, whom the record does not name. What is misspelt is reported as unknown; what
// cannot be read may be anybody.
Names not_asked(const submission::StageRecord& record, const framework::Stage& stage) {
  Names names;
  for (const auto& name : stage.tested_with) names.push_back(name->text);
  base::Spelling wanted(std::move(names));
  std::set<std::string> asked;
  for (const auto& name : record.tested_with) {
    if (!name) return {};
    asked.insert(wanted.meant(name->text));
  }
  Names missing;
  for (const auto& name : wanted.names()) {
    if (!asked.contains(name)) missing.push_back(name);
  }
  return missing;
}

}  // namespace

void check_stage_untested(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.stages) {
      const auto* record = entry.record;
      if (!record || !record->done || record->broken) continue;
      const Names missing = not_asked(*record, *entry.stage);
      if (missing.empty()) continue;
      out.report(stage_untested, record->done.span, "stage `{}` is done and was not tested with {}{}",
             entry.stage->id->text, base::quoted_list(missing), framework::mark_of(*entry.stage))
          .help("add whoever was asked to `tested_with`, or take `done` out");
    }
  }
}

}  // namespace assure::rules
