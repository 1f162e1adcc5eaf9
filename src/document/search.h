// What the texts of a file say that nobody asked for.
#pragma once

#include <string_view>

#include "document/facts.h"

namespace assure::document {

// Facts::unsearched of a picture whose properties were read.
inline constexpr std::string_view unread_picture = "is a picture: what it shows is not read";

// Fills in `marks`, behind those that its reader noted, and `disclosed`. `facts` has its texts, or a type
// whose text nobody reads, which `unsearched` says.
void search(Facts& facts);

}  // namespace assure::document
