#include "rules/gap_findings.h"

namespace assure::rules {

void report_gaps(const evaluate::Evaluation& evaluation, evaluate::GapKind kind, const diag::Rule& rule,
    diag::Diagnostics& out) {
  for (const evaluate::Gap& gap : evaluation.gaps) {
    if (gap.kind != kind) continue;
    auto report = out.report(rule, gap.span, "{}", gap.what);
    report.help(gap.help).severity(gap.severity);
    for (const auto& related : gap.related) report.related(related.span, related.message);
  }
}

}  // namespace assure::rules
