// Where readers find what a checklist says, when no page shows it as it is written. For its field tables.
#pragma once

#include <string_view>

namespace assure::framework {

inline constexpr std::string_view told_by_gaps = "gaps say what is missing";
inline constexpr std::string_view told_by_findings = "findings say what is wrong";
inline constexpr std::string_view told_by_show = "shown by `assure frameworks show`";
inline constexpr std::string_view told_by_init = "used by `assure init`";
inline constexpr std::string_view told_by_crosswalk = "shown by `assure crosswalk`";
inline constexpr std::string_view titled = "pages show the title";
inline constexpr std::string_view shown_by_values = "its values are shown";

}  // namespace assure::framework
