// What may be shown of a value that must not leave.
#pragma once

#include <string>
#include <string_view>

#include "disclosure/kind.h"

namespace assure::disclosure {

// In the place of each digit and letter that is not shown.
inline constexpr std::string_view mask = "\xE2\x80\xA2";
// In the place of a value of which nothing is shown.
inline constexpr std::string_view whole_mask = "\xE2\x80\xA2\xE2\x80\xA2\xE2\x80\xA2";

// Of a number or date the last two digits, and its separators; of addresses and secrets nothing.
std::string masked(Kind kind, std::string_view value);

}  // namespace assure::disclosure
