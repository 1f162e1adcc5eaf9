#include "compile/repository.h"

#include <fmt/format.h>

namespace assure::compile {
namespace {

std::string as_named(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  while (folder.starts_with("./")) folder.erase(0, 2);
  return folder == "." ? std::string() : folder;
}

}  // namespace

std::optional<std::string> path_below(const std::string& path, const std::string& top) {
  if (path == top) return std::string();
  const std::string start = top == "/" ? top : top + '/';
  if (!path.starts_with(start)) return std::nullopt;
  return path.substr(start.size());
}

std::optional<std::string> repository_root(base::FileSystem& files, std::string path) {
  for (;; path = path.substr(0, path.rfind('/'))) {
    if (files.exists(base::join_path(path.empty() ? "/" : path, ".git"))) return path.empty() ? "/" : path;
    if (path.find('/') == std::string::npos) return std::nullopt;
  }
}

base::Result<std::string> path_in_repository(
    base::FileSystem& files, const std::string& folder, const std::string& given) {
  auto real = ASSURE_TRY(files.canonical(folder));
  std::optional<std::string> top;
  if (given.empty()) {
    top = repository_root(files, real);
  } else {
    top = ASSURE_TRY(files.canonical(given));
  }
  if (!top) return as_named(folder);
  auto path = path_below(real, *top);
  if (!path) return base::fail(fmt::format("--root: {} does not hold {}", given, folder));
  return *path;
}

}  // namespace assure::compile
