// From the bytes and the name of a file to its facts.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/facts.h"

namespace assure::inspect {

// Never fails: what cannot be read has trouble. `unzipped` bounds what an office file may unpack to.
document::Facts read(std::string_view name, std::string_view bytes, std::uint64_t unzipped);

}  // namespace assure::inspect
