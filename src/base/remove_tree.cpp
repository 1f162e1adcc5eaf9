#include "base/remove_tree.h"

#include <cerrno>
#include <string_view>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace assure::base {
namespace {

int remove_directory(const SystemCalls& calls, int descriptor, int folder, const char* name);

// Of an open directory, which is closed.
int empty_directory(const SystemCalls& calls, int descriptor) {
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
    int error = 0;
    if (::unlinkat(::dirfd(stream), entry->d_name, 0) != 0) error = errno;
    // POSIX says EPERM of a directory, Linux EISDIR.
    if (error == EISDIR || error == EPERM)
      error = remove_directory(
          calls, calls.open_unmounted(::dirfd(stream), entry->d_name), ::dirfd(stream), entry->d_name);
    if (first == 0 && error != ENOENT) first = error;
  }
  ::closedir(stream);
  return first;
}

// `descriptor` is that of the directory, below zero with errno when it cannot be opened.
int remove_directory(const SystemCalls& calls, int descriptor, int folder, const char* name) {
  if (descriptor < 0) return errno == ENOTDIR || errno == ELOOP ? EPERM : errno == EXDEV ? EBUSY : errno;
  int inside = empty_directory(calls, descriptor);
  if (::unlinkat(folder, name, AT_REMOVEDIR) == 0) return 0;
  return inside != 0 ? inside : errno;
}

}  // namespace

int remove_tree_at(const SystemCalls& calls, int folder, const char* name) {
  if (::unlinkat(folder, name, 0) == 0) return 0;
  if (errno != EISDIR && errno != EPERM) return errno;
  // On the way there may be mounts: only the last name must be none.
  bool one_name = std::string_view(name).find('/') == std::string_view::npos;
  int descriptor = one_name ? calls.open_unmounted(folder, name)
                            : ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return remove_directory(calls, descriptor, folder, name);
}

}  // namespace assure::base
