// Which characters a name may have, apart from those that some file system keeps for itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assure::bag {

// Why a name is not what it looks like, or breaks lines: it has a control character (C0, DEL, C1), a line
// separator, a mark that turns the direction of writing, an invisible character, or a blank one at an end.
// Joiners, spaces without width and marks of direction belong to Persian, Khmer, Hebrew, emoji: beside a
// visible character that is not ASCII they are fine. Reads on after "the path ": "has U+202E, ...".
std::optional<std::string> misleading_character(std::string_view part);

// Why a name may show as something else elsewhere, or not be taken (APFS refuses what is unassigned): it has
// a character for private use, or one that Unicode has not assigned. Depends on the Unicode version that this
// program was built with, so no pack is judged by it.
std::optional<std::string> obscure_character(std::string_view part);

}  // namespace assure::bag
