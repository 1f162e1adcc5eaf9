// Texts in quotes, where yaml-cpp reads them otherwise than YAML 1.2.
#pragma once

#include <string>
#include <string_view>

namespace assure::yaml {

// The line breaks at the end of a text, `written` with its quotes, that yaml-cpp leaves out.
std::string lost_breaks(std::string_view written);

// The text that yaml-cpp read, with what `\N` and `\_` stand for: it writes half of these characters.
std::string with_whole_characters(std::string value);

}  // namespace assure::yaml
