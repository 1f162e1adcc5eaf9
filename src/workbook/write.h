// Workbooks that are written (.xlsx): lists as sheets.
#pragma once

#include <span>
#include <string>

#include "base/date.h"
#include "base/result.h"
#include "table/list.h"

namespace assure::workbook {

// The bytes of a file with a sheet for each list: texts are texts whatever they begin with, numbers numbers,
// days days; the header stays in view and filters, columns have their widths, and what may be chosen is
// offered. A text longer than a cell can hold ends with ` ...`. The same lists and day give the same bytes.
// Fails where a sheet cannot hold all rows, and where no temporary file can be written. `day`: that the file
// says it was made on.
base::Result<std::string> bytes_of(std::span<const table::List> lists, base::Date day);

}  // namespace assure::workbook
