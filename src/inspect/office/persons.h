// Which names in properties are those of persons.
#pragma once

#include <string_view>

namespace assure::inspect {

// Whether a property that names somebody names a person, and not only a program, an organisation or nobody.
// Of several names, between commas or semicolons, one is enough; what is in brackets behind a name is where
// that person works.
bool names_person(std::string_view value);

}  // namespace assure::inspect
