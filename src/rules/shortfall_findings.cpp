#include "rules/shortfall_findings.h"

namespace assure::rules {

void report_shortfalls(const evaluate::Evaluation& evaluation, evaluate::ShortfallKind kind,
    const diag::Rule& rule, diag::Diagnostics& out) {
  for (std::size_t i = 0; i < evaluation.shortfalls.size(); ++i) {
    const auto& shortfall = evaluation.shortfalls[i];
    if (shortfall.kind != kind) continue;
    auto report = out.report(rule, shortfall.span, "{}", shortfall.what);
    report.help(shortfall.help).severity(shortfall.severity).shortfall(i);
    for (const auto& related : shortfall.related) report.related(related.span, related.message);
  }
}

}  // namespace assure::rules
