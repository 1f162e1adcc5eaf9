// The elements of cells as text, and the changes that put values into them and take results out of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "inspect/workbook/sheet_bytes.h"
#include "inspect/workbook/validation.h"

namespace assure::inspect {

struct PutCell {
  CellPlace place;
  PutValue value;
  std::string style;  // the attribute `s`; empty: none
};

// The changes that make the cells hold these; rows that are not there yet are made. `cells` are in order. The
// sheet has a place for rows.
std::vector<ByteEdit> put_cells(const SheetBytes& sheet, const std::vector<PutCell>& cells);

// The change that takes the result of its last calculation out of a cell.
ByteEdit without_result(const SheetBytes& sheet, const CellBytes& cell);

// The main part with the wish that everything is calculated when the workbook is opened. Empty when it has no
// place for that.
std::string with_recalculation(const std::string& workbook);

}  // namespace assure::inspect
