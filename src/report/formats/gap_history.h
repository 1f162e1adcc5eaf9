// What became of gaps since an earlier pack, in the forms that `gaps` and `diff` have. Private to this
// folder.
#pragma once

#include <string>

#include "json/values.h"
#include "report/gap_changes.h"

namespace assure::report {

// A line for each that is new, closed or has slipped.
std::string history_lines(const GapHistory& history);
// The same as a table, with its header; empty when nothing has changed.
std::string history_table(const GapHistory& history);
// `new`, `closed` and `slipped`.
json::Json history_json(const GapHistory& history);

}  // namespace assure::report
