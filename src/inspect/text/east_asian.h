// The character sets of East Asia, as browsers read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace assure::inspect {

enum class EastAsian : std::uint8_t { ShiftJis, EucJp, Iso2022Jp, Gb18030, Big5, Korean };

// In UTF-8; what the set does not have is U+FFFD.
std::string decoded(std::string_view bytes, EastAsian set);

// Whether another byte belongs to the same character.
bool leads(char byte, EastAsian set);

}  // namespace assure::inspect
