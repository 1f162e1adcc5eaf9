// Comma-separated values (RFC 4180, and what spreadsheets write).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "table/table.h"

namespace assure::document {

struct CsvText {
  std::string cells;  // each ends with cell_end (passage.h), each record with a line
  // The text as it is written, with the separators: for whoever quotes from an editor. Between two figures
  // the separator is the end of a cell.
  std::string written;
};

// Separated by commas, semicolons or tabs: by `sep=` in the first line, else by what all of the first records
// have most of. Cells in double quotes may hold separators, lines and doubled quotes.
CsvText csv_text(std::string_view text);

// The records as rows of a sheet without a name, with the numbers that spreadsheet programs give them: a line
// within quotes begins no row, a blank one is a row, and `sep=` is none. Each cell is Text, since the file
// says nothing else of it: `007` stays what it is. `tabs`: nothing else separates. A Failure is the trouble
// of the file.
base::Result<table::Sheet> csv_sheet(std::string_view text, bool tabs);

}  // namespace assure::document
