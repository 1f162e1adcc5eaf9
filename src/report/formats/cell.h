// Text as it is, in a cell of a Markdown table.
#pragma once

#include <string>
#include <string_view>

namespace assure::report {

std::string cell(std::string_view text);

}  // namespace assure::report
