// Texts in quotes and blocks, where yaml-cpp reads them otherwise than YAML 1.2.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace assure::yaml {

// The line breaks at the end of a text, `written` with its quotes, that yaml-cpp leaves out.
std::string lost_breaks(std::string_view written);

// The text behind `|` or `>` at `begin`, whose last line ends at `end`, with every line break that a `+`
// keeps: yaml-cpp drops one of `>+`.
std::string with_kept_breaks(std::string value, std::string_view text, std::size_t begin, std::size_t end);

// The text that yaml-cpp read, with what `\N` and `\_` stand for: it writes half of these characters.
std::string with_whole_characters(std::string value);

}  // namespace assure::yaml
