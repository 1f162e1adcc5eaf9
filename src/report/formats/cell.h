// Text as it is, in Markdown (GitHub Flavored Markdown): in a cell of a table, a heading, or an item of a
// list.
#pragma once

#include <string>
#include <string_view>

namespace assure::report {

// Text of the user's or a checklist's: every character of it shows as it was written, in one line.
std::string cell(std::string_view text);

// A message of ours: what is `marked` in it shows as code, the rest as it is.
std::string message_cell(std::string_view message);

}  // namespace assure::report
