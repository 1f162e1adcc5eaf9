// Texts of a folder as cells hold them: a cell breaks lines by its own width.
#pragma once

#include <string>
#include <string_view>

namespace assure::fill {

// Lines of one paragraph become one line. Empty lines, items of lists and lines that are set in stay; what is
// set in below an item goes on with it.
std::string unwrapped(std::string_view text);

}  // namespace assure::fill
