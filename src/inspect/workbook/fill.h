// A workbook of somebody else, filled (document/fill.h): the bytes of those of its parts that change.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assure::inspect {

// `asked`: as document::fill_content makes it. The answer as `decode_filled` takes it. Never fails: what
// cannot be filled has trouble. `unzipped` bounds what the workbook may unpack to.
std::string fill(std::string_view asked, std::uint64_t unzipped);

}  // namespace assure::inspect
