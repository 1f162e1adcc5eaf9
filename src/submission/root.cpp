// Where a folder is, and what is inside it.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "submission/folder.h"
#include "submission/unread.h"
#include "submission/walk.h"

namespace assure::submission {

bool stays_inside(std::string_view path) {
  if (path.empty() || path.starts_with('/')) return false;
  for (std::string_view part : base::split(path, '/')) {
    if (part.empty() || part == "." || part == "..") return false;
  }
  return true;
}

base::Result<std::string> find_root(base::FileSystem& files, const std::string& directory) {
  std::vector<std::string> looked_in;
  for (std::string path = ASSURE_TRY(files.canonical(directory));;) {
    if (files.exists(base::join_path(path, manifest_name))) return path;
    looked_in.push_back(path);
    auto slash = path.rfind('/');
    if (slash == std::string::npos || path == "/") break;
    path = slash == 0 ? "/" : path.substr(0, slash);
  }
  for (const std::string& path : looked_in) {
    if (auto why = misnamed_manifest(files, path)) return tl::make_unexpected(*why);
  }
  return base::fail(
      fmt::format("{}: no assure.yaml here or in a folder above: not an evidence folder", directory));
}

}  // namespace assure::submission
