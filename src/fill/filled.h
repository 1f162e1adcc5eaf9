// The bytes of a workbook that is filled.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "document/fill.h"
#include "fill/export.h"
#include "table/table.h"

namespace assure::fill {

struct FilledWorkbook {
  std::string bytes;                            // those that it had, when nothing was written
  std::vector<document::RefusedValue> refused;  // by number of the plan's cells
  std::size_t formulas = 0;                     // whose results were taken out
};

// `bytes`: of the workbook `path`, which is `workbook` as a table. What is made is read again and compared
// with what it was and was to be. A Failure names the workbook and says why it cannot be filled.
base::Result<FilledWorkbook> filled_workbook(const std::string& path, const std::string& bytes,
    const table::Workbook& workbook, const ExportPlan& plan, const document::Options& options);

}  // namespace assure::fill
