// The mark that may begin a file in UTF-8.
#pragma once

#include <string_view>

namespace assure::base {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace assure::base
