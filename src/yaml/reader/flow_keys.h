// Keys in braces that yaml-cpp takes for none.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace assure::yaml {

// Where the keys of mappings in braces begin that reach, with their colon, over several lines or more than
// 1024 bytes, from the outermost `bracket` to the one that closes it. None when it is not closed.
std::vector<std::size_t> unseen_keys(std::string_view text, std::size_t bracket);

}  // namespace assure::yaml
