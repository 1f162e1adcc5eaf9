// The bookmarks of a PDF, which viewers show beside its pages, as the headings of its text.
#pragma once

#include <string>
#include <vector>

#include <poppler/PDFDoc.h>

#include "document/heading.h"

namespace assure::inspect {

// `pages`: the text of each. A bookmark begins where its words make a line of the page that it leads to,
// below the bookmark before it; else somewhere on that page. Those that lead elsewhere are left out; of one
// with too many bookmarks there are none.
std::vector<document::Heading> headings_of(PDFDoc& pdf, const std::vector<std::string>& pages);

}  // namespace assure::inspect
