// A YAML text to hand on, without what is for its author alone: its lines keep their numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/tree.h"

namespace assure::yaml {

// What goes in the place of a value; empty: nothing, so that its key has no value.
struct Replacement {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string_view by;
};

// `text`, which `tree` was made of without a fault: of every comment the `#` alone, and in the place of each
// value what replaces it. Of a value inside another that is replaced nothing is left. Line breaks stay, as
// they are.
std::string blanked(std::string_view text, const Tree& tree, std::vector<Replacement> values);

// So many empty lines: of a text that was not understood.
std::string emptied(std::string_view text);

}  // namespace assure::yaml
