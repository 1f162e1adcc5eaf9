// Which cells the functions of formulas read.
#pragma once

#include <cstdint>
#include <string_view>

namespace assure::inspect {

enum class Reads : std::uint8_t {
  Arguments,       // what its arguments say
  AsFarAsAnother,  // of a range that is shorter than another argument, what follows it
  Anything         // which cells is worked out; or nobody knows, as of a macro
};

// Whatever the letter case. Functions with a prefix for newer ones count as known.
Reads reads_of_function(std::string_view name);

}  // namespace assure::inspect
