// Workbooks, where this build has no libxlsxwriter.
#include "workbook/write.h"

namespace assure::workbook {

base::Result<std::string> bytes_of(std::span<const table::List>, base::Date) {
  return base::fail("this build of assure writes no .xlsx: take csv or html");
}

}  // namespace assure::workbook
