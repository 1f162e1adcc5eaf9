// Texts that hold the place of one to come.
#pragma once

#include <string_view>

namespace assure::framework {

// What `init` writes for the name that nobody but the organisation knows.
inline constexpr std::string_view organisation_placeholder = "Name of the organisation";

// "TBC", "to follow.", the name that `init` writes: in whatever case, with spaces and full stops around.
bool is_placeholder(std::string_view text);

}  // namespace assure::framework
