// From the bytes and the name of a file to its facts.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "document/facts.h"
#include "document/reader.h"

namespace assure::inspect {

// Fills all but the size. A Failure is the trouble of the file.
using ReadPdf = base::Result<document::Facts> (*)(std::string_view bytes, document::Depth depth);

// In the place of pdf.h, where there is no poppler: a Failure that says so when the text is asked for.
base::Result<document::Facts> leave_pdf_unread(std::string_view bytes, document::Depth depth);

// Never fails: what cannot be read has trouble. `unzipped` bounds what an office file may unpack to.
document::Facts read(const document::Request& request, std::uint64_t unzipped, ReadPdf read_pdf);

}  // namespace assure::inspect
