// Which rows of a workbook are for which criteria, and which of their cells get what.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"
#include "fill/map.h"
#include "intake/tracker_text.h"
#include "table/table.h"

namespace assure::fill {

struct PlacedColumn {
  std::size_t number = 0;  // from 1
  Content is = Content::Rating;
};

struct PlacedSheet {
  std::size_t number = 0;  // in the workbook, from 0
  std::size_t first = 1;   // row
  std::size_t ids = 1;     // column
  std::vector<PlacedColumn> columns;
};

// What a step of an export goes by. All of it outlives the step.
struct Filling {
  const table::Workbook& workbook;
  const intake::TrackerText& text;  // of the workbook
  const ExportMap& map;
  const evaluate::Evaluation& evaluation;
  const evaluate::FrameworkResult& checklist;
  diag::Diagnostics& out;
};

// The sheets and columns of the map in the workbook. Empty when the map does not fit it, which is reported.
std::vector<PlacedSheet> place_sheets(const Filling& filling);

struct FilledRow {
  std::size_t placed = 0;  // of the sheets of the map, from 0
  intake::CellAt ids;
  const table::Row* row = nullptr;
  const evaluate::CriterionResult* criterion = nullptr;
};

struct FilledRows {
  std::vector<FilledRow> rows;  // of each sheet, each criterion once
  std::size_t headings = 0;
  std::size_t left_out = 0;  // by the map
  bool has_map_fault = false;
};

// The rows of one sheet after the other. Rows of no criterion, rows that two have, and criteria without a row
// are reported.
FilledRows find_rows(const Filling& filling, const std::vector<PlacedSheet>& sheets);

}  // namespace assure::fill
