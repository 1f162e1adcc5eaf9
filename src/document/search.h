// What the texts of a file say that nobody asked for.
#pragma once

#include "document/facts.h"

namespace assure::document {

// Fills in `marks`, behind those that its reader noted, and `disclosed`. `facts` has its texts, or a type
// whose text nobody reads, which `unsearched` says.
void search(Facts& facts);

}  // namespace assure::document
