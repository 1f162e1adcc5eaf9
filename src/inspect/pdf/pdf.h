// PDF by poppler. With pdf_device.h and pdf_shapes.h, the only user of it.
#pragma once

#include <string_view>

#include "base/result.h"
#include "document/facts.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Loads whatever poppler and the C library load from files on first use.
void prepare_pdf();

// Fills all but the size and the beginning; of the texts, when only that is asked for, the first page's. A
// Failure is the trouble of the file. `texts` as of ReadPdf in read.h.
base::Result<document::Facts> read_pdf(std::string_view bytes, document::Depth depth, Texts& texts);

}  // namespace assure::inspect
