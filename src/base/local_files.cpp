#include "base/local_files.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/copy_range.h"
#include "base/text.h"

namespace assure::base {
namespace {

constexpr std::uint64_t largest_block = 64 << 10;  // of any file system
constexpr std::uint64_t early_bytes = 8 << 20;
constexpr std::uint64_t early_at_end = 128 << 10;

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

tl::unexpected<Failure> fail_errno(const std::string& path, int error) {
  std::string cause = std::generic_category().message(error);
  cause[0] = lower_ascii(cause.substr(0, 1))[0];
  return fail(fmt::format("{}: {}", path, cause));
}

FileInfo info_of(const struct stat& status) {
  FileInfo info;
  info.kind = S_ISREG(status.st_mode)   ? EntryKind::File
              : S_ISDIR(status.st_mode) ? EntryKind::Directory
              : S_ISLNK(status.st_mode) ? EntryKind::Symlink
                                        : EntryKind::Other;
  info.size = static_cast<std::uint64_t>(status.st_size);
  info.modified = nanoseconds(status.st_mtim);
  info.changed = nanoseconds(status.st_ctim);
  info.inode = status.st_ino;
  info.device = status.st_dev;
  return info;
}

Result<std::size_t> LocalInput::read(std::span<char> buffer) {
  for (;;) {
    ssize_t count = ::read(file_.number(), buffer.data(), buffer.size());
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return fail_errno(path_, errno);
  }
}

Result<std::size_t> LocalInput::read_at(std::uint64_t offset, std::span<char> buffer) {
  for (;;) {
    ssize_t count = ::pread(file_.number(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) return fail_errno(path_, errno);
  }
}

Result<FileInfo> LocalInput::info() {
  struct stat status {};
  if (::fstat(file_.number(), &status) != 0) return fail_errno(path_, errno);
  return info_of(status);
}

Status LocalOutput::write(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t count = ::write(file_.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail_errno(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    waiting_ += static_cast<std::uint64_t>(count);
  }
  if (waiting_ >= early_bytes) begin_early();
  return {};
}

Status LocalOutput::close(bool durable) {
  if (durable && ::fsync(file_.number()) != 0) return fail_errno(path_, errno);
  if (!durable && waiting_ >= early_at_end) begin_early();
  if (::close(file_.release()) != 0) return fail_errno(path_, errno);
  return {};
}

void LocalOutput::begin_early() {
  calls_.begin_writing(file_.number());
  waiting_ = 0;
}

std::uint64_t LocalOutput::copy_from(const LocalInput& from, std::uint64_t offset, std::uint64_t count) {
  std::uint64_t done = 0;
  while (done < count) {
    const std::uint64_t at = offset + done;
    // Disks that share blocks between files do so from the beginning of a block on.
    const std::uint64_t most = at % largest_block == 0 ? 32 << 20 : largest_block - at % largest_block;
    auto piece = static_cast<std::size_t>(std::min(count - done, most));
    auto copied = calls_.copy(from.number(), at, file_.number(), piece);
    if (copied <= 0) break;
    done += static_cast<std::uint64_t>(copied);
    begin_early();
  }
  return done;
}

Status copy_range(InputFile& from, std::uint64_t offset, std::uint64_t count, OutputFile& to) {
  auto* source = dynamic_cast<LocalInput*>(&from);
  auto* target = dynamic_cast<LocalOutput*>(&to);
  // What is wrong, if anything is, shows below.
  const std::uint64_t copied = source && target ? target->copy_from(*source, offset, count) : 0;
  offset += copied;
  count -= copied;
  std::vector<char> buffer(static_cast<std::size_t>(std::min<std::uint64_t>(count, 1 << 20)));
  while (count > 0) {
    auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, buffer.size()));
    auto got = ASSURE_TRY(from.read_at(offset, std::span(buffer).first(wanted)));
    if (got == 0) return fail("a file ends before what is to be copied of it");
    ASSURE_TRY(to.write({buffer.data(), got}));
    offset += got;
    count -= got;
  }
  return {};
}

}  // namespace assure::base
