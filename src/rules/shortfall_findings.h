// Shortfalls as findings.
#pragma once

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

// One finding for each shortfall of a kind, in its words and with its severity.
void report_shortfalls(const evaluate::Evaluation& evaluation, evaluate::ShortfallKind kind,
    const diag::Rule& rule, diag::Diagnostics& out);

}  // namespace assure::rules
