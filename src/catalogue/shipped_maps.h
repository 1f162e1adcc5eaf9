// The maps of schemas/maps/ as part of the program; made from them when it is built (src/embed.cmake).
#pragma once

#include <span>
#include <string_view>

namespace assure::catalogue {

struct ShippedMap {
  std::string_view path;  // schemas/maps/caf.yaml
  std::string_view text;
};

// By path.
std::span<const ShippedMap> shipped_maps();

}  // namespace assure::catalogue
