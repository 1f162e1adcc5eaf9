// AS806 over-budget
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule over_budget = {
    .code = "AS806",
    .name = "over-budget",
    .severity = diag::Severity::Warning,
    .summary = "more is committed than the budget allows",
    .explanation =
        R"(What was promised or spent on this line, `committed`, is more than its `budget`, or than its net cost when no
budget is given. The reader will ask who agreed to the difference and where the money comes from.

Correct the figure when it is a slip. Otherwise ask for the difference in a decision, and raise the budget when
it is agreed.)",
    .bad = R"(costs:
  - {id: module-1, title: Module 1, budget: 55000, committed: 61500}
)",
    .good = R"(costs:
  - {id: module-1, title: Module 1, budget: 55000, committed: 48200}
)",
};

void check_over_budget(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& cost : evaluation.submission().costs) {
    bool budgeted = cost.budget.given();
    const auto& limit = budgeted ? cost.budget : cost.net;
    if (!cost.id || !cost.committed || !limit || *cost.committed <= *limit) continue;
    record::Money over{cost.committed->hundredths - limit->hundredths};
    out.report(over_budget, cost.committed.span, "`{}` has {} committed, {} more than its {} of {}",
           cost.id->text, cost.committed->text(), over.text(), budgeted ? "budget" : "net cost",
           limit->text())
        .help("correct the figure, or ask for the difference in a decision")
        .related(limit.span, budgeted ? "the budget" : "the net cost");
  }
}

}  // namespace assure::rules
