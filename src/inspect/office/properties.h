// What an office file says of itself and of those who wrote it.
#pragma once

#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Those of docProps/, and of meta.xml: hidden texts. Notes the persons.
void add_properties(Package& package, Texts& texts);

}  // namespace assure::inspect
