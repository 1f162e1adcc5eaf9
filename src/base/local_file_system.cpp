// The file system of this computer (POSIX and Linux's renameat2).
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/copy_range.h"
#include "base/descriptor.h"
#include "base/file_system.h"
#include "base/text.h"

namespace assure::base {
namespace {

constexpr std::uint64_t largest_block = 64 << 10;  // of any file system

tl::unexpected<Failure> fail_errno(const std::string& path, int error) {
  std::string cause = std::generic_category().message(error);
  cause[0] = lower_ascii(cause.substr(0, 1))[0];
  return fail(fmt::format("{}: {}", path, cause));
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
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

class LocalInput : public InputFile {
 public:
  LocalInput(std::string path, int descriptor) : path_(std::move(path)), file_(descriptor) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    for (;;) {
      ssize_t count = ::read(file_.number(), buffer.data(), buffer.size());
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return fail_errno(path_, errno);
    }
  }

  Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer) override {
    for (;;) {
      ssize_t count = ::pread(file_.number(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return fail_errno(path_, errno);
    }
  }

  Result<FileInfo> info() override {
    struct stat status {};
    if (::fstat(file_.number(), &status) != 0) return fail_errno(path_, errno);
    return info_of(status);
  }

  int number() const { return file_.number(); }

 private:
  std::string path_;
  Descriptor file_;
};

class LocalOutput : public OutputFile {
 public:
  LocalOutput(std::string path, int descriptor) : path_(std::move(path)), file_(descriptor) {}

  Status write(std::string_view bytes) override {
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

  Status seek(std::uint64_t offset) override {
    if (::lseek(file_.number(), static_cast<off_t>(offset), SEEK_SET) < 0) return fail_errno(path_, errno);
    return {};
  }

  Status close(bool durable) override {
    if (durable && ::fsync(file_.number()) != 0) return fail_errno(path_, errno);
    if (!durable && waiting_ >= early_at_end) begin_early();
    if (::close(file_.release()) != 0) return fail_errno(path_, errno);
    return {};
  }

  int number() const { return file_.number(); }

  // What was written goes to the disk from now on while more is made, not all at once when it has to be
  // there.
  void begin_early() {
    ::sync_file_range(file_.number(), 0, 0, SYNC_FILE_RANGE_WRITE);
    waiting_ = 0;
  }

 private:
  static constexpr std::uint64_t early_bytes = 8 << 20;
  static constexpr std::uint64_t early_at_end = 128 << 10;

  std::string path_;
  Descriptor file_;
  std::uint64_t waiting_ = 0;  // bytes that the disk does not know of
};

class LocalLock : public DirectoryLock {
 public:
  explicit LocalLock(int descriptor) : directory_(descriptor) {}

 private:
  Descriptor directory_;
};

class LocalFileSystem : public FileSystem {
 public:
  Result<FileInfo> info(const std::string& path) override {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return fail_errno(path, errno);
    return info_of(status);
  }

  Result<std::vector<Entry>> list(const std::string& directory) override {
    DIR* stream = ::opendir(directory.c_str());
    if (!stream) return fail_errno(directory, errno);
    std::vector<Entry> entries;
    errno = 0;
    while (const dirent* found = ::readdir(stream)) {
      std::string name = found->d_name;
      if (name != "." && name != "..") entries.push_back({std::move(name), kind_of(directory, *found)});
      errno = 0;
    }
    int error = errno;
    ::closedir(stream);
    if (error != 0) return fail_errno(directory, error);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links links) override {
    // Not blocking: a named pipe must be reported, not waited for.
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == Links::Refuse ? O_NOFOLLOW : 0);
    int descriptor = ::open(path.c_str(), flags);
    if (descriptor < 0) return fail_errno(path, errno);
    auto file = std::make_unique<LocalInput>(path, descriptor);
    auto opened = file->info();
    if (!opened) return tl::make_unexpected(opened.error());
    if (opened->kind == EntryKind::Directory) return fail_errno(path, EISDIR);
    if (opened->kind != EntryKind::File) return fail(path + ": not a regular file");
    return file;
  }

  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override {
    int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return fail_errno(path, errno);
    return std::make_unique<LocalOutput>(path, descriptor);
  }

  Status make_directories(const std::string& path) override {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (error) return fail_errno(path, error.value());
    return {};
  }

  Status rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return fail_errno(to, errno);
    return {};
  }

  Status link(const std::string& from, const std::string& to) override {
    if (::link(from.c_str(), to.c_str()) != 0) return fail_errno(to, errno);
    return {};
  }

  Status exchange(const std::string& a, const std::string& b) override {
    if (::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0) {
      return fail_errno(b, errno);
    }
    return {};
  }

  Status remove_tree(const std::string& path) override {
    std::error_code error;
    std::filesystem::remove_all(path, error);
    if (error) return fail_errno(path, error.value());
    return {};
  }

  Status sync_directory(const std::string& path) override {
    Descriptor directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() < 0 || ::fsync(directory.number()) != 0) return fail_errno(path, errno);
    return {};
  }

  Status sync_disk(const std::string& path) override {
    Descriptor directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() < 0 || ::syncfs(directory.number()) != 0) return fail_errno(path, errno);
    return {};
  }

  Result<std::unique_ptr<DirectoryLock>> lock(const std::string& directory) override {
    int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return fail_errno(directory, errno);
    auto held = std::make_unique<LocalLock>(descriptor);
    bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (!locked && errno == EWOULDBLOCK) return fail(directory + ": in use by another process");
    // The last holder may have removed the directory between our opening and our locking it.
    struct stat opened {
    }, named{};
    bool same = ::fstat(descriptor, &opened) == 0 && ::lstat(directory.c_str(), &named) == 0 &&
                opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
    if (!same) return fail(directory + ": in use by another process");
    return held;
  }

  Result<std::string> canonical(const std::string& path) override {
    std::unique_ptr<char, decltype(&std::free)> resolved(::realpath(path.c_str(), nullptr), &std::free);
    if (!resolved) return fail_errno(path, errno);
    return std::string(resolved.get());
  }

  std::string current_directory() override {
    std::error_code error;
    std::string path = std::filesystem::current_path(error).string();
    return error ? "." : path;
  }

 private:
  static EntryKind kind_of(const std::string& directory, const dirent& entry) {
    switch (entry.d_type) {
      case DT_REG:
        return EntryKind::File;
      case DT_DIR:
        return EntryKind::Directory;
      case DT_LNK:
        return EntryKind::Symlink;
      case DT_UNKNOWN: {
        struct stat status {};
        std::string path = join_path(directory, entry.d_name);
        return ::lstat(path.c_str(), &status) == 0 ? info_of(status).kind : EntryKind::Other;
      }
      default:
        return EntryKind::Other;
    }
  }
};

}  // namespace

Status copy_range(InputFile& from, std::uint64_t offset, std::uint64_t count, OutputFile& to) {
  auto* source = dynamic_cast<LocalInput*>(&from);
  auto* target = dynamic_cast<LocalOutput*>(&to);
  while (source && target && count > 0) {
    auto at = static_cast<off_t>(offset);
    // Disks that share blocks between files do so from the beginning of a block on.
    const std::uint64_t most =
        offset % largest_block == 0 ? 32 << 20 : largest_block - offset % largest_block;
    auto piece = static_cast<std::size_t>(std::min(count, most));
    ssize_t copied = ::copy_file_range(source->number(), &at, target->number(), nullptr, piece, 0);
    if (copied < 0 && errno == EINTR) continue;
    if (copied <= 0) break;  // what is wrong, if anything is, shows below
    offset += static_cast<std::uint64_t>(copied);
    count -= static_cast<std::uint64_t>(copied);
    target->begin_early();
  }
  std::vector<char> buffer(static_cast<std::size_t>(std::min<std::uint64_t>(count, 1 << 20)));
  while (count > 0) {
    auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, buffer.size()));
    auto got = from.read_at(offset, std::span(buffer).first(wanted));
    if (!got) return tl::make_unexpected(got.error());
    if (*got == 0) return fail("a file ends before what is to be copied of it");
    if (auto status = to.write({buffer.data(), *got}); !status) return status;
    offset += *got;
    count -= *got;
  }
  return {};
}

FileSystem& local_file_system() {
  static LocalFileSystem files;
  return files;
}

}  // namespace assure::base
