// Public bodies by the names that documents give them: "Brent Teaching Primary Care Trust", "BRENT TPCT".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assure::document {

// What a name ends with says of what sort the body is: "Primary Care Trust" and "PCT" are one.
struct OrganisationName {
  std::string proper;              // what comes before that, in lower case with single spaces: "brent"
  std::size_t sort = 0;            // equal for bodies of one sort
  std::size_t begin = 0, end = 0;  // in the line
};

// The first name in a line that has a proper part: "the Primary Care Trust" has none, and neither has a
// council that says of what it is no council (county, city, borough, district).
std::optional<OrganisationName> organisation_in(std::string_view line);

// Whether two bodies may be one: of two proper parts one has all words of the other.
bool may_be_one(const OrganisationName& one, const OrganisationName& other);

}  // namespace assure::document
