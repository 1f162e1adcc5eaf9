// What changed between two texts of a file, line by line, for people.
#pragma once

#include <string>
#include <string_view>

namespace assure::cli {

// For each run of lines that differ, `PATH:LINE` (of the text before), its lines with `- ` and with `+ `.
std::string line_changes(std::string_view path, std::string_view before, std::string_view after);

}  // namespace assure::cli
