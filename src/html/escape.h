// Text as HTML and XML show it.
#pragma once

#include <string>
#include <string_view>

namespace assure::html {

// Good between tags and in a quoted attribute.
std::string escaped(std::string_view text);

}  // namespace assure::html
