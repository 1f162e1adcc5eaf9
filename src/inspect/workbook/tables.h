// Workbooks as rows of cells (table/table.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "document/table_wire.h"
#include "inspect/office/package.h"
#include "inspect/open_document/open_styles.h"

namespace assure::inspect {

// The answer as `decode_table` takes it. Never fails: what cannot be read has trouble. `unzipped` bounds what
// the file may unpack to.
std::string read_table(std::string_view name, std::string_view content, std::uint64_t unzipped);

// The sheets of the workbook whose main part this is, in its order. A Failure is the trouble of the file.
base::Status read_sheet_tables(Package& package, const std::string& part, document::TableEncoder& tables);

// Those of an `.xlsb` workbook, likewise.
base::Status read_binary_tables(Package& package, const std::string& part, document::TableEncoder& tables);

// Those of an OpenDocument spreadsheet.
base::Status read_open_tables(Package& package, document::TableEncoder& tables);

}  // namespace assure::inspect
