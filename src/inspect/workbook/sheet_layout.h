// Which cells of a sheet nobody sees: hidden rows and columns, and what a merged cell covers.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "inspect/office/package.h"
#include "inspect/workbook/cell_name.h"

namespace assure::inspect {

// Whether nothing but its own fill colours a cell of the sheet.
bool has_plain_ground(const pugi::xml_node& sheet);

// Rows are to be asked for in the order of the sheet.
class SheetLayout {
 public:
  explicit SheetLayout(const pugi::xml_node& sheet);

  std::size_t begin_row(const pugi::xml_node& row);
  std::size_t column_of(const pugi::xml_node& cell);  // of the row that was begun

  bool is_hidden_row(const pugi::xml_node& row) const;
  bool is_hidden_column(std::size_t column) const;
  // Merged with the cell that shows: only the first of such cells does.
  bool is_covered(std::size_t row, std::size_t column);

  // Those that are merged, by their first row.
  const std::vector<CellRange>& merged() const { return merged_; }

 private:
  void read_merged(const pugi::xml_node& merged);

  std::map<std::size_t, std::size_t> hidden_columns_;  // first and last
  std::vector<CellRange> merged_;                      // by first row
  std::size_t next_merged_ = 0;
  std::map<std::size_t, CellRange> open_;  // those that began, by first column
  std::size_t row_ = 0;
  std::size_t column_ = 0;
};

}  // namespace assure::inspect
