// What a YAML value says, apart from how it is laid out: the base of digests.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "yaml/tree.h"

namespace assure::yaml {

// What of a value does not count.
struct LeftOut {
  std::span<const std::string_view> keys{};  // of the outermost mapping
  // Where the values of entries begin, of whichever mapping. None when null.
  const std::unordered_set<std::uint32_t>* values = nullptr;
};

// Equal for two values that mean the same: without comments, layout, quotes and styles, the keys of mappings
// sorted, entries without a value left out. Different for any other two.
std::string canonical(Value value, const LeftOut& without = {});

}  // namespace assure::yaml
