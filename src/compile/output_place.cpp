#include "compile/output_place.h"

#include <vector>

#include <fmt/format.h>

namespace assure::compile {
namespace {

std::string parent_of(const std::string& path) {
  auto slash = path.rfind('/');
  if (slash == std::string::npos) return path == "." ? ".." : ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_same(base::FileSystem& files, const std::string& a, const std::string& b) {
  if (a == b) return true;
  // One folder can have several paths: bind mounts, disks on which case does not count.
  auto one = files.info(a);
  auto other = files.info(b);
  return one && other && one->inode != 0 && one->inode == other->inode && one->device == other->device;
}

bool is_in_or_is(base::FileSystem& files, std::string path, const std::string& folder) {
  for (;; path = parent_of(path)) {
    if (is_same(files, path, folder)) return true;
    if (path == "/" || path.find('/') == std::string::npos) return false;
  }
}

// Whether a folder below `top` is that one: by a mount, one folder can lie in two places.
bool is_below(base::FileSystem& files, const std::string& top, const std::string& folder) {
  if (!files.exists(folder)) return false;
  for (std::vector<std::string> folders = {top}; !folders.empty();) {
    const std::string path = std::move(folders.back());
    folders.pop_back();
    if (is_same(files, path, folder)) return true;
    auto entries = files.list(path);
    if (!entries) continue;
    for (const base::Entry& entry : *entries) {
      if (entry.kind == base::EntryKind::Directory) folders.push_back(base::join_path(path, entry.name));
    }
  }
  return false;
}

}  // namespace

base::Result<std::string> resolved_path(base::FileSystem& files, std::string path) {
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  if (path.empty()) path = ".";
  if (auto real = files.canonical(path)) return real;
  const std::string last = path.substr(path.rfind('/') + 1);
  if (last == "." || last == "..") return files.canonical(path);
  auto above = resolved_path(files, parent_of(path));
  if (!above) return above;
  return base::join_path(*above, last);
}

base::Result<bool> lies_in_documents(
    base::FileSystem& files, const submission::Folder& folder, const std::string& path) {
  auto root = ASSURE_TRY(files.canonical(folder.root));
  auto place = ASSURE_TRY(resolved_path(files, path));
  return is_in_or_is(files, place, base::join_path(root, folder.submission.documents_folder()));
}

base::Status check_output_place(
    base::Env& env, const submission::Folder& folder, const std::string& out, const std::string& reference) {
  base::FileSystem& files = env.files;
  auto root = ASSURE_TRY(files.canonical(folder.root));
  auto into = ASSURE_TRY(resolved_path(files, out));
  const std::string pack = base::join_path(into, reference);
  const std::string documents = base::join_path(root, folder.submission.documents_folder());
  if (is_in_or_is(files, pack, documents)) {
    return base::fail(fmt::format(
        "{}: lies in the documents folder, where every file is evidence; name an OUT outside it", out));
  }
  bool holds = is_in_or_is(files, root, pack) || is_in_or_is(files, documents, pack) ||
               is_below(files, pack, documents) || is_below(files, pack, root);
  if (!holds) return {};
  return base::fail(
      fmt::format("{}: is or holds the evidence folder, which a pack would replace; name another OUT",
          base::join_path(out, reference)));
}

}  // namespace assure::compile
