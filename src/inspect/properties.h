// What an office file says of itself and of those who wrote it.
#pragma once

#include <string_view>

#include "inspect/package.h"
#include "inspect/text.h"

namespace assure::inspect {

// Whether a property that names somebody names a person, and not a program or nobody.
bool names_person(std::string_view value);

// Those of docProps/, and of meta.xml: hidden texts. Notes the persons.
void add_properties(Package& package, Texts& texts);

}  // namespace assure::inspect
