// A workbook as rows of cells (table/table.h).
#pragma once

#include <string_view>

#include "base/result.h"
#include "document/inspect.h"
#include "table/table.h"

namespace assure::document {

// Whether the name says that the file is a workbook that `read_table` reads: xlsx, xlsm, ods, csv, tsv and
// their templates.
bool names_workbook(std::string_view name);

// Whether it is one, or an `.xlsb`: nobody quotes from that, but catalogues and trackers come in it.
bool names_table(std::string_view name);

// What the file holds; `name` counts for its extension alone. Office files are read by a reader of its own
// (Options::start_reader), plain text here. What is wrong with the file is Workbook::trouble. A Failure: no
// reader can be started. Of the options count those for one reader, and `largest`.
base::Result<table::Workbook> read_table(
    std::string_view name, std::string_view content, const Options& options);

}  // namespace assure::document
