// What pivot tables keep of the records that they were made of (ECMA-376 part 1, 18.10).
#pragma once

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Each cache is hidden text: a table whose first row are the names of its fields. Notes how many records
// there are of a source that is not in the workbook.
void add_pivot_caches(Package& package, Texts& texts);

}  // namespace assure::inspect
