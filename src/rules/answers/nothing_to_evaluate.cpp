// AS418 nothing-to-evaluate
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule nothing_to_evaluate = {
    .code = "AS418",
    .name = "nothing-to-evaluate",
    .severity = diag::Severity::Error,
    .summary = "the folder names no checklist",
    .explanation =
        R"(A folder is judged by the checklists that `submission` names in `frameworks`. It names none, so nothing was
asked for, and a check without findings would mean nothing.

Name a shipped checklist (`assure frameworks list` shows them), or the path of one inside the folder.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: []}
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml]}
)",
};

void check_nothing_to_evaluate(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto& head = evaluation.submission().head;
  // Without the key, or with a fault in it, something else was reported.
  bool names_none = head.span.valid() && !head.broken && head.frameworks.empty();
  if (!names_none || !evaluation.folder->frameworks.empty()) return;
  out.report(nothing_to_evaluate, {evaluation.folder->manifest, 0, 0}, "this folder names no checklist")
      .help("add one to `frameworks` in `submission`, as in `frameworks: [wcc-2008]`");
}

}  // namespace assure::rules
