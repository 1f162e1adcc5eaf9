// By which rule `check` reports each kind of disclosure.
#pragma once

#include <array>
#include <string_view>

#include "disclosure/kind.h"

namespace assure::disclosure {

// In the order of the kinds.
inline constexpr std::array codes = {"AS601", "AS602", "AS603", "AS604", "AS605", "AS606", "AS607", "AS608",
    "AS609", "AS610", "AS611", "AS620", "AS621", "AS622", "AS623", "AS624", "AS625", "AS626", "AS627",
    "AS628", "AS629", "AS630", "AS631", "AS632", "AS633", "AS634", "AS643"};
static_assert(codes.size() == std::size(base::choices<Kind>()));

constexpr std::string_view code_of(Kind kind) {
  return codes[static_cast<std::size_t>(kind)];
}

}  // namespace assure::disclosure
