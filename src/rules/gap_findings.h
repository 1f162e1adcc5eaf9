// Gaps that are findings too.
#pragma once

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

// One finding for each gap of a kind, in the gap's words and with its severity.
void report_gaps(const evaluate::Evaluation& evaluation, evaluate::GapKind kind, const diag::Rule& rule,
    diag::Diagnostics& out);

}  // namespace assure::rules
