#include "inspect/workbook/merged_cells.h"

#include <algorithm>

namespace assure::inspect {
namespace {

constexpr std::size_t last_filled = 256;

}  // namespace

void MergedCells::begin(const CellRange& range) {
  if (range.first_column > 0 && range.first_column <= last_filled) open_[range.first_column] = {range, {}};
}

void MergedCells::fill(std::size_t row, std::vector<table::Cell>& cells) {
  std::erase_if(open_, [&](const auto& merged) { return merged.second.range.last_row < row; });
  std::size_t next = 1;  // each cell once, whatever overlaps
  for (auto& [column, merged] : open_) {
    const bool begins = merged.range.first_row == row;
    if (begins && column <= cells.size()) merged.first = cells[column - 1];
    if (merged.first.is_empty()) continue;
    const std::size_t end = std::min(merged.range.last_column, last_filled) + 1;
    for (std::size_t at = std::max(next, begins ? column + 1 : column); at < end; ++at) {
      if (cells.size() < at) cells.resize(at);
      cells[at - 1] = merged.first;
      cells[at - 1].covered = true;
    }
    next = std::max(next, end);
  }
}

}  // namespace assure::inspect
