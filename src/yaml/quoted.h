// Writing texts so that YAML reads them back as they are.
#pragma once

#include <string>
#include <string_view>

namespace assure::yaml {

// The text itself where YAML takes it for this text and nothing else, else the text in double quotes.
std::string quoted(std::string_view text);

}  // namespace assure::yaml
