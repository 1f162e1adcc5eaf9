// What Linux has beyond POSIX, with the ways of other systems where a kernel or a sandbox lacks it.
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/system_calls.h"

namespace assure::base {
namespace {

constexpr int most_tries = 100;

// Their times are those of this kernel, and a page that was written to the disk shows the next change. Others
// may be as good; of these it is known.
constexpr std::array<std::int64_t, 6> disks_of_our_own = {EXT4_SUPER_MAGIC, XFS_SUPER_MAGIC,
    BTRFS_SUPER_MAGIC, F2FS_SUPER_MAGIC, 0x2fc12fc1 /* ZFS */, 0xca451a4e /* bcachefs */};

int openat2(int folder, const char* path, int flags, std::uint64_t resolve) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags | O_CLOEXEC);
  how.resolve = resolve;
  return static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how));
}

bool is_missing(int error) {
  return error == ENOSYS || error == EPERM;
}

int open_in_one_step(int root, const char* path, int flags) {
  for (int tries = 0; tries < most_tries; ++tries) {
    int opened = openat2(root, path, flags, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS);
    if (opened >= 0) return opened;
    // A name on the way changed while it was looked up.
    if (errno == EAGAIN || errno == EINTR) continue;
    return is_missing(errno) ? posix_calls.open_beneath(root, path, flags) : -1;
  }
  errno = EAGAIN;
  return -1;
}

int open_on_this_disk(int folder, const char* name) {
  int opened =
      openat2(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS);
  return opened < 0 && is_missing(errno) ? posix_calls.open_unmounted(folder, name) : opened;
}

int exchange_names(int folder, const char* name, int other_folder, const char* other_name) {
  return ::renameat2(folder, name, other_folder, other_name, RENAME_EXCHANGE);
}

bool is_own_disk(int opened) {
  struct statfs disk {};
  if (::fstatfs(opened, &disk) != 0) return false;
  return std::find(disks_of_our_own.begin(), disks_of_our_own.end(), std::int64_t(disk.f_type)) !=
         disks_of_our_own.end();
}

void begin_writing_pages(int file) {
  ::sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE);
}

std::int64_t copy_in_kernel(int from, std::uint64_t offset, int to, std::size_t count) {
  auto at = static_cast<off_t>(offset);
  for (;;) {
    ssize_t copied = ::copy_file_range(from, &at, to, nullptr, count, 0);
    if (copied >= 0 || errno != EINTR) return copied;
  }
}

}  // namespace

constinit const SystemCalls linux_calls = {
    .place_flags = O_PATH,
    .open_beneath = open_in_one_step,
    .open_unmounted = open_on_this_disk,
    .exchange = exchange_names,
    .sync_disk = ::syncfs,
    .shows_changes = is_own_disk,
    .begin_writing = begin_writing_pages,
    .copy = copy_in_kernel,
};

}  // namespace assure::base
