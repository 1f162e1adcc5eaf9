#include "inspect/workbook/sheet_layout.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string>

namespace assure::inspect {
namespace {

bool is_zero_size(std::string_view number) {
  double value = 1;
  auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  return error == std::errc() && value == 0;
}

}  // namespace

bool has_plain_ground(const pugi::xml_node& sheet) {
  return std::none_of(sheet.begin(), sheet.end(), [](const pugi::xml_node& child) {
    const std::string_view name = local_name(child);
    return name == "conditionalFormatting" || name == "tableParts" || name == "picture";
  });
}

SheetLayout::SheetLayout(const pugi::xml_node& sheet) {
  for (const pugi::xml_node& columns : sheet) {
    if (local_name(columns) == "mergeCells") read_merged(columns);
    if (local_name(columns) != "cols") continue;
    for (const pugi::xml_node& column : columns) {
      const std::size_t first = index_in(local_attribute(column, "min"));
      if (is_true(local_attribute(column, "hidden")) || is_zero_size(local_attribute(column, "width")))
        hidden_columns_[first] = index_in(local_attribute(column, "max"));
    }
  }
}

void SheetLayout::read_merged(const pugi::xml_node& merged) {
  for (const pugi::xml_node& one : merged) {
    const std::string_view range = local_attribute(one, "ref");
    if (range.find(':') != std::string_view::npos) merged_.push_back(range_named(range));
  }
  std::sort(merged_.begin(), merged_.end(),
      [](const CellRange& a, const CellRange& b) { return a.first_row < b.first_row; });
}

std::size_t SheetLayout::begin_row(const pugi::xml_node& row) {
  const std::size_t named = index_in(local_attribute(row, "r"));
  row_ = named > 0 ? named : row_ + 1;
  column_ = 0;
  for (; next_merged_ < merged_.size() && merged_[next_merged_].first_row <= row_; ++next_merged_)
    open_[merged_[next_merged_].first_column] = merged_[next_merged_];
  return row_;
}

std::size_t SheetLayout::column_of(const pugi::xml_node& cell) {
  const std::size_t named = cell_named(local_attribute(cell, "r")).column;
  column_ = named > 0 ? named : column_ + 1;
  return column_;
}

bool SheetLayout::is_hidden_row(const pugi::xml_node& row) const {
  return is_true(local_attribute(row, "hidden")) || is_zero_size(local_attribute(row, "ht"));
}

bool SheetLayout::is_hidden_column(std::size_t column) const {
  auto after = hidden_columns_.upper_bound(column);
  return after != hidden_columns_.begin() && (--after)->second >= column;
}

bool SheetLayout::is_covered(std::size_t row, std::size_t column) {
  for (;;) {
    auto after = open_.upper_bound(column);
    if (after == open_.begin()) return false;
    const CellRange& range = (--after)->second;
    if (range.last_row >= row)
      return column <= range.last_column && (row != range.first_row || column != range.first_column);
    open_.erase(after);  // it ended above
  }
}

}  // namespace assure::inspect
