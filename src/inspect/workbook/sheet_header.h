// Headers and footers of a sheet (ECMA-376 part 1, 18.3.1.46), which its pages have on paper.
#pragma once

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Those of odd pages, and of even and first ones where the sheet has such, are another text of the page; the
// others are hidden. Numbers of pages, dates and names that Excel puts in are left out. `hidden`: the sheet
// is.
void add_sheet_headers(const pugi::xml_node& worksheet, bool hidden, Texts& texts);

}  // namespace assure::inspect
