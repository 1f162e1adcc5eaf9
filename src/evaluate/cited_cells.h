// What the cells of a workbook show that a citation names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "submission/evidence.h"
#include "table/table.h"

namespace assure::evaluate {

// From one corner to the other, counted from 1.
struct CellRange {
  std::size_t first_column = 0, first_row = 0, last_column = 0, last_row = 0;
  bool is_one() const { return first_column == last_column && first_row == last_row; }
};

// `B7`, `$B$7` or `B2:B9`; none for what is written otherwise or lies outside every sheet.
std::optional<CellRange> parse_cells(std::string_view text);

struct CellAnswer {
  // What is wrong, to follow the name of the item: "has no sheet `Totals`", "shows `84%` in B7". Empty when
  // the cells are there, readers see them, and one of them shows the value if one was named.
  std::string trouble;
  std::string help;
  bool for_a_person = false;  // whether readers see the cell is for a person to judge: its text is white
  // Of the cell that shows the value, or of the first that holds something: the row before it, what it shows,
  // and the row after it. Of a range without a value its rows, in `shown`. Nothing that no reader sees; empty
  // when that is all there is. Some 400 bytes, and `before` and `after` some 120, then `...`.
  std::string before, shown, after;
  std::string place;  // "sheet Totals, B7"

  bool operator==(const CellAnswer&) const = default;
};

// An answer for each of the citations, which have cells.
std::vector<CellAnswer> look_at_cells(
    const table::Workbook& workbook, const std::vector<const submission::Citation*>& citations);

}  // namespace assure::evaluate
