#include "base/remove_tree.h"

#include <cerrno>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace assure::base {
namespace {

// Of an open directory, which is closed.
int empty_directory(int descriptor) {
  DIR* stream = ::fdopendir(descriptor);
  if (!stream) {
    int error = errno;
    ::close(descriptor);
    return error;
  }
  int first = 0;
  while (const dirent* entry = ::readdir(stream)) {
    std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    int error = remove_tree_at(::dirfd(stream), entry->d_name);
    if (first == 0 && error != ENOENT) first = error;
  }
  ::closedir(stream);
  return first;
}

}  // namespace

int remove_tree_at(int folder, const char* name) {
  if (::unlinkat(folder, name, 0) == 0) return 0;
  // POSIX says EPERM of a directory, Linux EISDIR.
  if (errno != EISDIR && errno != EPERM) return errno;
  int descriptor = ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (descriptor < 0) return errno == ENOTDIR || errno == ELOOP ? EPERM : errno;
  int inside = empty_directory(descriptor);
  if (::unlinkat(folder, name, AT_REMOVEDIR) == 0) return 0;
  return inside != 0 ? inside : errno;
}

}  // namespace assure::base
