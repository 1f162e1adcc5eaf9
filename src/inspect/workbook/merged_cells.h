// Cells that are merged: what the first of them says is said of all.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "inspect/workbook/sheet_layout.h"
#include "table/table.h"

namespace assure::inspect {

class MergedCells {
 public:
  // Of the row that is filled next, which is its first.
  void begin(const CellRange& range);

  // Copies the first cell of each range into those that it covers in this row, in as many columns as trackers
  // have (256): a title over a whole row does not make 16,384 cells of it. Rows in their order.
  void fill(std::size_t row, std::vector<table::Cell>& cells);

 private:
  struct Merged {
    CellRange range;
    table::Cell first;
  };
  std::map<std::size_t, Merged> open_;  // by first column
};

}  // namespace assure::inspect
