// The mark that may begin a file in UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace assure::base {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Where the text begins behind the marks at its beginning; programs that join files leave several.
constexpr std::size_t behind_byte_order_marks(std::string_view text) {
  std::size_t at = 0;
  while (text.substr(at).starts_with(byte_order_mark)) at += byte_order_mark.size();
  return at;
}

}  // namespace assure::base
