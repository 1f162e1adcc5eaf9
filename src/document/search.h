// What the texts of a file say that nobody asked for.
#pragma once

#include <string_view>

#include "document/facts.h"

namespace assure::document {

// Facts::unsearched of a picture whose properties were read.
inline constexpr std::string_view unread_picture = "is a picture: what it shows is not read";
// Of a type that nobody reads: for Facts::unsearched.
inline constexpr std::string_view unread_type = "is of a type that is not read";

// Fills in `marks` and `disclosed`, behind what its reader noted. `facts` has its texts.
void search(Facts& facts);

}  // namespace assure::document
