// One submission of what several files hold.
#pragma once

#include "diag/diagnostics.h"
#include "submission/sections.h"

namespace assure::submission {

// Sections that are lists add up; of the others the first counts, and the second is reported.
void merge(Submission& whole, Submission&& part, diag::Diagnostics& out);

void report_repeated_section(
    diag::Diagnostics& out, const SectionRow& row, source::Span again, source::Span first);

}  // namespace assure::submission
