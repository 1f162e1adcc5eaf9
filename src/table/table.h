// A workbook as rows of cells, for those who make records of it: trackers and checklists that somebody keeps
// in a spreadsheet. What it says is a value without places in files: a cell is named by its sheet, column and
// row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace assure::table {

// Of a workbook, empty ones before others included. More is trouble.
inline constexpr std::size_t most_cells = 2'000'000;
// Where the sheets of spreadsheet programs end.
inline constexpr std::size_t last_column = 16'384;
inline constexpr std::size_t last_row = std::size_t(1) << 24U;

// What a cell holds, not how it is shown. Date: a number whose format makes a day of it.
enum class Kind : std::uint8_t { Empty, Text, Number, Date, Boolean, Error };

struct Cell {
  Kind kind = Kind::Empty;
  // As the program shows it (`85%`, `31 March 2026`), one line break per line; valid UTF-8, no NUL. White
  // space alone is an empty cell.
  std::string shown;
  // As it is stored, where that is not what is shown: `0.85`, `46112`. Else empty.
  std::string stored;
  // The day of a Date.
  base::Date day{};
  bool formula = false;  // shown and stored are its cached result
  bool covered = false;  // by the first cell of merged ones, whose text it has
  bool unseen = false;   // its text is white where nothing is behind it, or hidden by its style

  // Whether its format shows nothing of what it holds.
  bool is_blanked() const;

  // A formula that no program has worked out yet: what it would show is not known.
  bool is_unworked() const { return kind == Kind::Empty && formula; }
  // Holds nothing, not even such a formula. One that was worked out to an empty text is empty.
  bool is_empty() const { return kind == Kind::Empty && !formula; }

  bool operator==(const Cell&) const = default;
};

struct Row {
  std::size_t number = 0;  // from 1, as the program shows it; ascending
  bool hidden = false;
  std::vector<Cell> cells;  // from column A; ends with the last cell that is not empty

  // Lets empty cells at the end go. Whether a cell is left that holds something of its own.
  bool trim();

  bool operator==(const Row&) const = default;
};

struct Sheet {
  std::string name;  // of a csv: empty
  bool hidden = false;
  std::vector<std::size_t> hidden_columns;  // from 1, ascending, up to the last that has a cell
  std::vector<Row> rows;                    // those with a cell that is neither empty nor covered

  bool operator==(const Sheet&) const = default;
};

struct Workbook {
  std::vector<Sheet> sheets;
  // Why it could not be read, to follow its name in a sentence. Empty when all is well.
  std::string trouble;

  bool operator==(const Workbook&) const = default;
};

// `AB` for 28.
std::string column_name(std::size_t column);

// The text as Cell::shown may be: other line breaks are one each, control characters but tabs are left out,
// what is not UTF-8 is U+FFFD.
std::string cell_text(std::string_view text);
bool is_cell_text(std::string_view text);
// Nothing but white space.
bool is_blank(std::string_view text);

}  // namespace assure::table
