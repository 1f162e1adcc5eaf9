// AS420 target-without-action
#include <fmt/format.h>

#include "evaluate/actions.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule target_without_action = {
    .code = "AS420",
    .name = "target-without-action",
    .severity = diag::Severity::Warning,
    .summary = "a target is above the rating, and no open action leads there",
    .explanation =
        R"(The response aims at a higher value than the one that it claims today. No action that is still open closes
this criterion, one of its parts, or what it is part of. A target without an action is a wish, and panels
ask who will do what by when.

Add an action with `closes` naming the criterion, a post in `who` and a day in `due`. When the work is done,
raise the rating.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: partly
    target: met
    statement: We do some of this.
    evidence: [annual-report]
)",
    .good = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: partly
    target: met
    statement: We do some of this.
    evidence: [annual-report]
actions:
  - {id: do-the-rest, what: Do the rest of it, who: ceo, due: 2009-03-31, closes: [S1]}
)",
};

void check_target_without_action(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (evaluation.folder->truncated) return;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& entry : framework.criteria) {
      if (!entry.response || !entry.rating || !entry.target || entry.rating->index >= *entry.target) continue;
      if (evaluate::open_action(evaluation, framework, entry)) continue;
      out.report(target_without_action, entry.response->target.span,
             "`{}` aims at {}, and no open action closes it", entry.id, entry.label(*entry.target))
          .help(fmt::format("add an action with `closes: [{}]`", entry.id));
    }
  }
}

}  // namespace assure::rules
