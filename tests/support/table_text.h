// A workbook in words that a test can compare.
#pragma once

#include <string>

#include "table/table.h"

namespace assure::tests {

// `E-TNDBX`: Empty, Text, Number, Date, Boolean, Error; `f` a formula, `c` covered, `u` unseen: `[N 85%
// <0.85>]`,
// `[D 31 March 2026 <46112> 2026-03-31]`.
inline std::string cell_words(const table::Cell& cell) {
  std::string words(1, "-TNDBX"[static_cast<std::size_t>(cell.kind)]);
  if (cell.formula) words += 'f';
  if (cell.covered) words += 'c';
  if (cell.unseen) words += 'u';
  if (!cell.shown.empty()) words += ' ' + cell.shown;
  if (!cell.stored.empty()) words += " <" + cell.stored + ">";
  if (cell.kind == table::Kind::Date) words += ' ' + cell.day.iso();
  return "[" + words + "]";
}

// A line for each row: its number, `h` when it is hidden, its cells. Before the rows of a sheet
// `Actions (hidden; B C)`: its name and its hidden columns.
inline std::string table_words(const table::Workbook& workbook) {
  std::string words = workbook.trouble;
  for (const table::Sheet& sheet : workbook.sheets) {
    words += sheet.name + " (" + (sheet.hidden ? "hidden;" : ";");
    for (std::size_t column : sheet.hidden_columns) words += ' ' + table::column_name(column);
    words += ")\n";
    for (const table::Row& row : sheet.rows) {
      words += std::to_string(row.number) + (row.hidden ? "h" : "") + ":";
      for (const table::Cell& cell : row.cells) words += ' ' + cell_words(cell);
      words += '\n';
    }
  }
  return words;
}

}  // namespace assure::tests
