// Text as HTML and XML show it.
#pragma once

#include <string>
#include <string_view>

namespace assure::html {

// Good between tags and in a quoted attribute. A carriage return, which HTML takes for the end of a line, is
// a space.
std::string escaped(std::string_view text);
void append_escaped(std::string& html, std::string_view text);

}  // namespace assure::html
