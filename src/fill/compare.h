// A filled workbook beside the one that it was, both as tables.
#pragma once

#include <optional>
#include <string>

#include "document/fill.h"
#include "fill/export.h"
#include "table/table.h"

namespace assure::fill {

// What makes the filled workbook another one than was planned, in words: a cell that does not hold its value,
// or one that was to stay and did not. Results of formulas may be gone. None: it is as it was planned.
std::optional<std::string> difference(const table::Workbook& before, const table::Workbook& after,
    const ExportPlan& plan, const document::FilledParts& filled);

}  // namespace assure::fill
