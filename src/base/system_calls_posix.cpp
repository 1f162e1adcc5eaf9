// What any system with POSIX can do.
#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/system_calls.h"

namespace assure::base {
namespace {

#ifdef O_PATH
constexpr int place_flags_here = O_PATH;
#else
constexpr int place_flags_here = O_RDONLY;
#endif

bool leads_out(std::string_view path) {
  if (path.starts_with('/')) return true;
  for (std::size_t at = 0; at <= path.size();) {
    auto end = std::min(path.find('/', at), path.size());
    if (path.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

// Part by part: `..` is refused without looking.
int open_beneath(int root, const char* path, int flags) {
  if (leads_out(path)) {
    errno = EXDEV;
    return -1;
  }
  std::string_view rest = path;
  Descriptor held;
  for (int at = root;;) {
    auto slash = rest.find('/');
    if (slash == std::string_view::npos)
      return ::openat(at, std::string(rest).c_str(), flags | O_NOFOLLOW | O_CLOEXEC);
    std::string part(rest.substr(0, slash));
    // With O_DIRECTORY a link is refused: ENOTDIR.
    at = ::openat(at, part.c_str(), place_flags_here | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (at < 0) return -1;
    held.reset(at);
    rest.remove_prefix(slash + 1);
  }
}

int open_unmounted(int folder, const char* name) {
  struct stat around {
  }, inside{};
  int descriptor = ::openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  bool same = descriptor >= 0 && ::fstat(folder, &around) == 0 && ::fstat(descriptor, &inside) == 0 &&
              around.st_dev == inside.st_dev;
  if (same || descriptor < 0) return descriptor;
  ::close(descriptor);
  errno = EXDEV;
  return -1;
}

int cannot_exchange(int, const char*, int, const char*) {
  errno = ENOTSUP;
  return -1;
}

int sync_all(int) {
  ::sync();
  return 0;
}

}  // namespace

constinit const SystemCalls posix_calls = {
    .place_flags = place_flags_here,
    .open_beneath = open_beneath,
    .open_unmounted = open_unmounted,
    .exchange = cannot_exchange,
    .sync_disk = sync_all,
    // Nobody knows, and so nothing of a build before counts.
    .shows_changes = [](int) { return false; },
    .begin_writing = [](int) {},
    .copy = [](int, std::uint64_t, int, std::size_t) -> std::int64_t { return -1; },
};

}  // namespace assure::base
