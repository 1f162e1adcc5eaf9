// Cells of other workbooks, as they were when links were last updated (ECMA-376 part 1, 18.14).
#pragma once

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// They are hidden text, sheet by sheet; notes how many there are.
void add_link_caches(Package& package, Texts& texts);

}  // namespace assure::inspect
