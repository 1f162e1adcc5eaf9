// AS816 function-elsewhere
#include "base/utf8.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule function_elsewhere = {
    .code = "AS816",
    .name = "function-elsewhere",
    .severity = diag::Severity::Warning,
    .summary = "a function is with another directorate than the one that the checklist expects",
    .explanation =
        R"(The checklist names the directorate that answers for this function, by its title. In the folder a directorate of another
title has it. That may well be what was decided; then readers will want to know why.

Move the function, give the directorate the title that it has in the source, or have somebody accept the difference
in `waivers`.)",
    .bad = R"(-- in checklist.yaml --
functions: [{id: risk-register, title: Risk register, expected: Governance}]
-- sample.yaml --
directorates:
  - {id: finance, title: Finance, functions: [risk-register]}
)",
    .good = R"(-- in checklist.yaml --
functions: [{id: risk-register, title: Risk register, expected: Governance}]
-- sample.yaml --
directorates:
  - {id: governance, title: Governance, functions: [risk-register]}
)",
};

void check_function_elsewhere(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& demand : framework.demands) {
      // In two places, it is AS809.
      if (!demand.function() || !demand.function()->expected || demand.holders.size() != 1) continue;
      const auto& expected = demand.function()->expected;
      const auto& holder = demand.holders.front();
      const auto& title = holder.directorate->title;
      if (!title || holder.misspelt || base::folded(*title) == base::folded(*expected)) continue;
      out.report(function_elsewhere, holder.written->span, "`{}` is with {}; the checklist expects {}{}",
             demand.id(), *title, *expected, framework::mark_of(*demand.demand))
          .help("move it, or have the difference accepted in `waivers`")
          .related(expected.span, "expected here");
    }
  }
}

}  // namespace assure::rules
