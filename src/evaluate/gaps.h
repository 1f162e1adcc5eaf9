// The list of gaps, made of what the rules found.
#pragma once

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Makes a gap of every finding that says so, with who owes it and by when. Of what nobody owes, `unowned` is
// reported too, a gap for each checklist.
void list_gaps(Evaluation& evaluation, const diag::Rule& unowned, diag::Diagnostics& findings);

}  // namespace assure::evaluate
