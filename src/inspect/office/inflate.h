// What is packed as zlib packs it (RFC 1950).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assure::inspect {

// None when it is damaged, or longer than `largest`.
std::optional<std::string> inflated(std::string_view packed, std::size_t largest);

}  // namespace assure::inspect
