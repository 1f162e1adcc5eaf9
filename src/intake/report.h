// `import-report.csv`: a row for every cell of a tracker that is not empty.
#pragma once

#include <string>
#include <string_view>

#include "intake/fates.h"
#include "intake/merge.h"
#include "table/table.h"

namespace assure::intake {

// sheet, cell, hidden, text, went to, became, why: in the order of the tracker. RFC 4180, with a byte order
// mark, so that spreadsheets take it for UTF-8.
std::string report_text(const table::Workbook& workbook, const Fates& fates, const Merged& merged);
// Whether a file is such a report, which the next run may replace.
bool is_report(std::string_view text);

}  // namespace assure::intake
