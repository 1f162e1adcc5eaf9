// From the bytes and the name of a file to its facts.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "document/facts.h"

namespace assure::inspect {

// Fills all but the size. A Failure is the trouble of the file.
using ReadPdf = base::Result<document::Facts> (*)(std::string_view bytes);

// In the place of pdf.h, where there is no poppler: a Failure that says so.
base::Result<document::Facts> leave_pdf_unread(std::string_view bytes);

// Never fails: what cannot be read has trouble. `unzipped` bounds what an office file may unpack to.
document::Facts read(std::string_view name, std::string_view bytes, std::uint64_t unzipped, ReadPdf read_pdf);

}  // namespace assure::inspect
