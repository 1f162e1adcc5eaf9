#include "base/open_beneath.h"

#include <cerrno>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/descriptor.h"

namespace assure::base {
namespace {

constexpr int most_tries = 100;

bool leads_out(std::string_view path) {
  if (path.starts_with('/')) return true;
  for (std::size_t at = 0; at <= path.size();) {
    auto end = std::min(path.find('/', at), path.size());
    if (path.substr(at, end - at) == "..") return true;
    at = end + 1;
  }
  return false;
}

}  // namespace

int open_beneath_by_parts(int root, const char* path, int flags) {
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
    at = ::openat(at, part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (at < 0) return -1;
    held.reset(at);
    rest.remove_prefix(slash + 1);
  }
}

int open_beneath(int root, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS;
  for (int tries = 0; tries < most_tries; ++tries) {
    auto opened = ::syscall(SYS_openat2, root, path, &how, sizeof how);
    if (opened >= 0) return static_cast<int>(opened);
    // A name on the way changed while it was looked up.
    if (errno == EAGAIN || errno == EINTR) continue;
    if (errno == ENOSYS || errno == EPERM) return open_beneath_by_parts(root, path, flags);
    return -1;
  }
  errno = EAGAIN;
  return -1;
}

}  // namespace assure::base
