// What a folder accepts instead of fixing it.
#pragma once

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "source/sources.h"

namespace assure::compile {

// Marks the findings that the folder's waivers accept. Reports waivers that accept nothing, or may not; a
// waiver with an error of AS722 to AS725 accepts nothing.
void apply_waivers(
    const evaluate::Evaluation& evaluation, const source::Sources& sources, diag::Diagnostics& findings);

}  // namespace assure::compile
