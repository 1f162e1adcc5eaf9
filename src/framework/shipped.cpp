#include "framework/shipped.h"

#include <algorithm>

namespace assure::framework {

std::vector<std::string> shipped_ids() {
  std::vector<std::string> ids;
  for (const auto& file : shipped_files()) {
    std::string_view name = file.path.substr(file.path.rfind('/') + 1);
    ids.emplace_back(name.substr(0, name.rfind('.')));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

const ShippedFile* shipped_file(std::string_view id) {
  for (const auto& file : shipped_files()) {
    std::string_view name = file.path.substr(file.path.rfind('/') + 1);
    if (name.substr(0, name.rfind('.')) == id) return &file;
  }
  return nullptr;
}

}  // namespace assure::framework
