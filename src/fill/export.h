// A workbook of the authority, filled from a folder: what its cells get, and what came of it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "document/fill.h"
#include "evaluate/evaluation.h"
#include "fill/map.h"
#include "intake/tracker_text.h"
#include "table/table.h"

namespace assure::fill {

struct ExportCell {
  intake::CellAt at;
  document::CellValue value;
  std::string before;  // what the workbook says there
};

struct ExportPlan {
  const evaluate::FrameworkResult* checklist = nullptr;  // null: the map has a fault, which is reported
  std::vector<ExportCell> cells;                         // that are to change
  std::size_t rows = 0;                                  // that are for a criterion
  std::size_t headings = 0;
  std::size_t left_out = 0;  // rows, by the map
  std::size_t same = 0;      // cells that say it already
  std::size_t silent = 0;    // cells of which neither says anything
};

// What the cells get. `text`: of the workbook. Findings point into it, into the map and into the folder.
ExportPlan plan_export(const table::Workbook& workbook, const intake::TrackerText& text, const ExportMap& map,
    const evaluate::Evaluation& evaluation, diag::Diagnostics& out);

// Values that their cells do not take.
void report_refused(const ExportPlan& plan, std::span<const document::RefusedValue> refused,
    const intake::TrackerText& text, diag::Diagnostics& out);

// What other cells said before; how many they are. `refused`: by number.
std::size_t report_replaced(const ExportPlan& plan, std::span<const document::RefusedValue> refused,
    const intake::TrackerText& text, diag::Diagnostics& out);

}  // namespace assure::fill
