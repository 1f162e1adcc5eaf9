// The names of cells and of rectangles of them: `B7`, `A1:C3`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace assure::inspect {

// Rows and columns count from 1.
struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;

  auto operator<=>(const CellPlace&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

struct CellRange {
  std::size_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;

  bool has(const CellPlace& cell) const {
    return first_row <= cell.row && cell.row <= last_row && first_column <= cell.column &&
           cell.column <= last_column;
  }
};

// The digits at the front; 0 when there are none.
std::size_t index_in(std::string_view digits);

// Of `B7`; 0 for what it does not say.
CellPlace cell_named(std::string_view name);
std::string name_of_cell(const CellPlace& cell);
// Of `A1:C3`, or of one cell.
CellRange range_named(std::string_view name);
// Of `A1:C3 E5`.
std::vector<CellRange> ranges_named(std::string_view names);

}  // namespace assure::inspect
