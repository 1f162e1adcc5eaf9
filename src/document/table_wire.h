// A workbook as it goes over the wire (wire.h):
//
//   frame(trouble), then for each sheet u8 1, frame(name), u8 hidden, its rows, u32 0, u32 count and u32 each
//   of its hidden columns; then u8 0 row:   u32 number, u8 hidden, u32 count, cells cell:  u8 kind and flags;
//   unless it is empty frame(shown), frame(stored) where there is one, u32 day of a Date
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/wire.h"
#include "table/table.h"

namespace assure::document {

inline constexpr std::size_t most_sheets = 10'000;
// Of an encoded workbook: its texts, and the most that is said of a cell, a row, a column and a sheet.
inline constexpr std::size_t largest_table_answer =
    largest_text + (13 + 9 + 4) * table::most_cells + (14 + largest_name) * most_sheets + largest_line + 16;

// Counts what a workbook holds. A Failure is the trouble of the file: it is more than there may be.
class TableBounds {
 public:
  base::Status add_sheet();
  base::Status add_row(const table::Row& row);

 private:
  std::size_t sheets_ = 0;
  std::size_t cells_ = 0;
  std::size_t text_ = 0;  // bytes
};

// Row by row, so that a large workbook is held once.
class TableEncoder {
 public:
  // The name is made one line of at most largest_name bytes.
  base::Status begin_sheet(std::string_view name, bool hidden);
  // A row that holds something (Row::trim), below the one before.
  base::Status add_row(const table::Row& row);
  // `hidden_columns`: as Sheet has them.
  void end_sheet(const std::vector<std::size_t>& hidden_columns);
  // Ends this object.
  std::string take();

 private:
  TableBounds bounds_;
  std::string bytes_ = framed("");
};

// Of a workbook that keeps the bounds, or has trouble and nothing else.
std::string encode(const table::Workbook& workbook);

// None unless `bytes` are exactly what `encode` makes of a workbook that keeps every promise of table/table.h
// and the bounds above: valid UTF-8 without control characters, rows and hidden columns that ascend, cells as
// their kind has them, nothing beside trouble.
std::optional<table::Workbook> decode_table(std::string_view bytes);

}  // namespace assure::document
