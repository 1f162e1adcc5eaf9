// The file system of this computer (POSIX). What a system has beyond that: system_calls.h.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/descriptor.h"
#include "base/file_system.h"
#include "base/local_files.h"
#include "base/remove_tree.h"

namespace assure::base {
namespace {

class LocalLock : public DirectoryLock {
 public:
  explicit LocalLock(int descriptor) : directory_(descriptor) {}

 private:
  Descriptor directory_;
};

// Where a path is, for the calls whose names end in `at`: a folder and what to look up there.
struct Place {
  int folder = AT_FDCWD;
  std::string name;
  Descriptor held{};  // the folder, unless somebody else holds it
  int error = 0;      // errno, when there is no such folder
};

class LocalFileSystem : public FileSystem {
 public:
  explicit LocalFileSystem(const SystemCalls& calls) : calls_(calls) {}
  LocalFileSystem(const SystemCalls& calls, std::string root, int descriptor)
      : calls_(calls), root_(std::move(root)), held_(descriptor) {}

  Result<std::unique_ptr<FileSystem>> beneath(const std::string& directory) override {
    int descriptor = open_at(directory, calls_.place_flags | O_DIRECTORY);
    if (descriptor < 0) return fail_at(directory, errno);
    return std::make_unique<LocalFileSystem>(calls_, shown(directory), descriptor);
  }

  Result<FileInfo> info(const std::string& path) override {
    struct stat status {};
    if (!stat_at(path, status)) return fail_at(path, errno);
    return info_of(status);
  }

  Result<Rights> rights(const std::string& path) override {
    struct stat status {};
    if (!stat_at(path, status)) return fail_at(path, errno);
    bool open_to_all = (status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0;
    return Rights{status.st_uid, status.st_uid == ::geteuid(), (status.st_mode & (S_IRWXG | S_IRWXO)) == 0,
        (status.st_mode & (S_IWGRP | S_IWOTH)) != 0, open_to_all};
  }

  Status copy_mode(const std::string& from, const std::string& to) override {
    struct stat status {};
    if (!stat_at(from, status)) return fail_at(from, errno);
    Place at = place(to);
    if (at.error != 0) return fail_at(to, at.error);
    bool done = ::fchmodat(at.folder, at.name.c_str(), status.st_mode & 07777U, 0) == 0;
    return done ? Status() : Status(fail_at(to, errno));
  }

  Result<std::vector<Entry>> list(const std::string& directory) override {
    int descriptor = open_at(directory, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0) return fail_at(directory, errno);
    DIR* stream = ::fdopendir(descriptor);
    if (!stream) {
      Descriptor unused(descriptor);
      return fail_at(directory, errno);
    }
    std::vector<Entry> entries;
    errno = 0;
    while (const dirent* found = ::readdir(stream)) {
      std::string name = found->d_name;
      if (name != "." && name != "..") entries.push_back({std::move(name), kind_of(descriptor, *found)});
      errno = 0;
    }
    int error = errno;
    ::closedir(stream);
    if (error != 0) return fail_at(directory, error);
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return entries;
  }

  Result<std::unique_ptr<InputFile>> open(const std::string& path, Links links) override {
    // Not blocking: a named pipe must be reported, not waited for.
    int descriptor = open_at(path, O_RDONLY | O_NONBLOCK | (links == Links::Refuse ? O_NOFOLLOW : 0));
    if (descriptor < 0) return fail_at(path, errno);
    auto file = std::make_unique<LocalInput>(shown(path), descriptor);
    auto opened = ASSURE_TRY(file->info());
    if (opened.kind == EntryKind::Directory) return fail_at(path, EISDIR);
    if (opened.kind != EntryKind::File) return fail(shown(path) + ": not a regular file");
    return file;
  }

  Result<std::unique_ptr<OutputFile>> create(const std::string& path) override {
    Place at = place(path);
    if (at.error != 0) return fail_at(path, at.error);
    int descriptor =
        ::openat(at.folder, at.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0) return fail_at(path, errno);
    return std::make_unique<LocalOutput>(calls_, shown(path), descriptor);
  }

  Status make_directories(const std::string& path) override {
    if (!is_beneath()) {
      std::error_code error;
      std::filesystem::create_directories(path, error);
      return error ? Status(fail_at(path, error.value())) : Status();
    }
    for (std::size_t end = 0; end != std::string::npos && !path.empty();) {
      end = path.find('/', end + 1);
      const std::string part = path.substr(0, end);
      Place at = place(part);
      if (at.error != 0) return fail_at(part, at.error);
      if (::mkdirat(at.folder, at.name.c_str(), 0777) != 0 && errno != EEXIST) return fail_at(part, errno);
    }
    auto made = ASSURE_TRY(info(path));
    return made.kind == EntryKind::Directory ? Status() : Status(fail_at(path, ENOTDIR));
  }

  Status make_private_directory(const std::string& path) override {
    Place at = place(path);
    if (at.error == 0 && ::mkdirat(at.folder, at.name.c_str(), 0700) != 0) at.error = errno;
    return at.error == 0 ? Status() : Status(fail_at(path, at.error));
  }

  Status rename(const std::string& from, const std::string& to) override {
    return move(from, to, ::renameat);
  }

  Status exchange(const std::string& a, const std::string& b) override { return move(a, b, calls_.exchange); }

  Status link(const std::string& from, const std::string& to) override {
    Place old = place(from);
    Place made = place(to);
    int error = old.error != 0 ? old.error : made.error;
    if (error == 0 && ::linkat(old.folder, old.name.c_str(), made.folder, made.name.c_str(), 0) != 0)
      error = errno;
    return error == 0 ? Status() : Status(fail_at(to, error));
  }

  Status remove_tree(const std::string& path) override {
    Place at = place(path);
    if (at.error == 0) at.error = remove_tree_at(calls_, at.folder, at.name.c_str());
    return at.error == 0 || at.error == ENOENT ? Status() : Status(fail_at(path, at.error));
  }

  Status sync_directory(const std::string& path) override {
    Descriptor directory(open_at(path, O_RDONLY | O_DIRECTORY));
    if (directory.number() < 0 || ::fsync(directory.number()) != 0) return fail_at(path, errno);
    return {};
  }

  Status sync_disk(const std::string& path) override {
    Descriptor directory(open_at(path, O_RDONLY | O_DIRECTORY));
    if (directory.number() < 0 || calls_.sync_disk(directory.number()) != 0) return fail_at(path, errno);
    return {};
  }

  bool shows_changes(const std::string& path) override {
    Descriptor opened(open_at(path, calls_.place_flags));
    return opened.number() >= 0 && calls_.shows_changes(opened.number());
  }

  Result<std::unique_ptr<DirectoryLock>> lock(const std::string& directory) override {
    int descriptor = open_at(directory, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (descriptor < 0) return fail_at(directory, errno);
    auto held = std::make_unique<LocalLock>(descriptor);
    bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (!locked && errno == EWOULDBLOCK) return fail(shown(directory) + ": in use by another process");
    // The last holder may have removed the directory between our opening and our locking it.
    struct stat opened {
    }, named{};
    bool same = ::fstat(descriptor, &opened) == 0 && stat_at(directory, named) &&
                opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
    if (!same) return fail(shown(directory) + ": in use by another process");
    return held;
  }

  Result<std::string> canonical(const std::string& path) override {
    std::unique_ptr<char, decltype(&std::free)> resolved(
        ::realpath(shown(path).c_str(), nullptr), &std::free);
    if (!resolved) return fail_at(path, errno);
    return std::string(resolved.get());
  }

  std::string current_directory() override {
    std::error_code error;
    std::string path = std::filesystem::current_path(error).string();
    return error ? "." : path;
  }

  std::string shown(const std::string& path) override { return join_path(root_, path); }

 private:
  bool is_beneath() const { return held_.number() >= 0; }
  tl::unexpected<Failure> fail_at(const std::string& path, int error) {
    return fail_errno(shown(path), error);
  }

  int open_at(const std::string& path, int flags) const {
    if (!is_beneath()) return ::open(path.c_str(), flags | O_CLOEXEC);
    return calls_.open_beneath(held_.number(), path.empty() ? "." : path.c_str(), flags | O_NOFOLLOW);
  }

  Place place(const std::string& path) const {
    if (!is_beneath()) return {AT_FDCWD, path};
    auto slash = path.rfind('/');
    if (path.empty() || slash == std::string::npos)
      return {held_.number(), path.empty() ? "." : path, Descriptor(), path == ".." ? EXDEV : 0};
    const std::string name = path.substr(slash + 1);
    Place found{AT_FDCWD, name,
        Descriptor(calls_.open_beneath(
            held_.number(), path.substr(0, slash).c_str(), calls_.place_flags | O_DIRECTORY))};
    found.folder = found.held.number();
    if (found.folder < 0) found.error = errno;
    if (name.empty() || name == "." || name == "..") found.error = EXDEV;
    return found;
  }

  bool stat_at(const std::string& path, struct stat& status) const {
    Place at = place(path);
    if (at.error != 0) errno = at.error;
    return at.error == 0 && ::fstatat(at.folder, at.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  }

  Status move(const std::string& from, const std::string& to, decltype(SystemCalls::exchange) call) {
    Place old = place(from);
    Place made = place(to);
    int error = old.error != 0 ? old.error : made.error;
    if (error == 0 && call(old.folder, old.name.c_str(), made.folder, made.name.c_str()) != 0) error = errno;
    return error == 0 ? Status() : Status(fail_at(to, error));
  }

  static EntryKind kind_of(int directory, const dirent& entry) {
    switch (entry.d_type) {
      case DT_REG:
        return EntryKind::File;
      case DT_DIR:
        return EntryKind::Directory;
      case DT_LNK:
        return EntryKind::Symlink;
      case DT_UNKNOWN: {
        struct stat status {};
        return ::fstatat(directory, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? info_of(status).kind
                                                                                     : EntryKind::Other;
      }
      default:
        return EntryKind::Other;
    }
  }

  const SystemCalls& calls_;
  std::string root_;  // empty, or the folder that all paths are below
  Descriptor held_;   // that folder
};

}  // namespace

std::unique_ptr<FileSystem> file_system_with(const SystemCalls& calls) {
  return std::make_unique<LocalFileSystem>(calls);
}

FileSystem& local_file_system() {
#ifdef __linux__
  static LocalFileSystem files(linux_calls);
#else
  static LocalFileSystem files(posix_calls);
#endif
  return files;
}

}  // namespace assure::base
