// AS527 lapses-before-due
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule lapses_before_due = {
    .code = "AS527",
    .name = "lapses-before-due",
    .severity = diag::Severity::Warning,
    .summary = "evidence that holds today will not hold on the day the submission is due",
    .explanation =
        R"(The document is valid, or fresh enough for the checklist, on the day of judgement. Before the submission is due
its time runs out, and what cites it becomes an error on the very days when everybody is busy.

Have it renewed in time, and declare the new version; or cite something that holds longer.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, valid_until: 2008-12-15, status: final}
)",
    .good = R"(-- evidence.yaml --
evidence:
  - {id: annual-report, kind: report, title: Annual report, file: documents/annual-report.txt, owner: ceo,
     dated: 2008-06-30, valid_until: 2008-12-31, status: final}
)",
};

void check_lapses_before_due(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::LapsesBeforeDue, lapses_before_due, out);
}

}  // namespace assure::rules
