// The checklists of schemas/ as part of the program; made from them when it is built (src/embed.cmake).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assure::framework {

struct ShippedFile {
  std::string_view path;  // schemas/wcc-2008.yaml
  std::string_view text;
};

// By path.
std::span<const ShippedFile> shipped_files();
// Ids of what is shipped, sorted: the file name without `.yaml`.
std::vector<std::string> shipped_ids();
// Null when nothing is shipped of this id.
const ShippedFile* shipped_file(std::string_view id);

}  // namespace assure::framework
