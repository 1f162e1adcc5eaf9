// What a YAML value says, apart from how it is laid out: the base of digests.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "yaml/tree.h"

namespace assure::yaml {

// Equal for two values that mean the same: without comments, layout, quotes and styles, the keys of mappings
// sorted, entries without a value left out. Different for any other two. `without` are keys of the outermost
// mapping to leave out.
std::string canonical(Value value, std::span<const std::string_view> without = {});

}  // namespace assure::yaml
