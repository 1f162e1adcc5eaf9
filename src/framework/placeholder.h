// Texts that hold the place of one to come.
#pragma once

#include <string_view>

namespace assure::framework {

// What `init` writes for the name that nobody but the organisation knows.
inline constexpr std::string_view organisation_placeholder = "Name of the organisation";

// "TBC", "(to follow)", "...", the name that `init` writes: in whatever case, with brackets and full stops
// around. So is a text without any letter.
bool is_placeholder(std::string_view text);

// As a statement or a reason: "pending" too.
bool says_nothing(std::string_view text);

}  // namespace assure::framework
