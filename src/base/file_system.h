// The only door to files. Paths are UTF-8 with `/`; tests put a file system in memory here, or one that
// fails.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace assure::base {

enum class EntryKind { File, Directory, Symlink, Other };

struct Entry {
  std::string name;
  EntryKind kind = EntryKind::File;
};

struct FileInfo {
  EntryKind kind = EntryKind::File;
  std::uint64_t size = 0;     // bytes
  std::int64_t modified = 0;  // nanoseconds since 1970
  std::uint64_t inode = 0;
  std::uint64_t device = 0;
  std::int64_t changed = 0;  // as modified, but of the file's names and rights too, and nobody can set it
  bool operator==(const FileInfo&) const = default;
};

class InputFile {
 public:
  virtual ~InputFile() = default;
  // Up to buffer.size() bytes; 0 at the end.
  virtual Result<std::size_t> read(std::span<char> buffer) = 0;
  // The same from `offset`, without moving on. Several threads may call this at once.
  virtual Result<std::size_t> read_at(std::uint64_t offset, std::span<char> buffer);
  // As many as the buffer holds; fewer only at the end.
  Result<std::size_t> fill(std::span<char> buffer);
  Result<std::size_t> fill_at(std::uint64_t offset, std::span<char> buffer);
  // Of the opened file, whatever its name holds by now.
  virtual Result<FileInfo> info() = 0;
};

class OutputFile {
 public:
  virtual ~OutputFile() = default;
  virtual Status write(std::string_view bytes) = 0;
  // Flushes to the disk when `durable`, then closes. Only after this are all errors known.
  virtual Status close(bool durable) = 0;
};

// Whom something on the disk belongs to, as far as the disk tells.
struct Rights {
  std::uint32_t owner = 0;           // a number that is the same for all that one user makes
  bool is_ours = true;               // the owner is who runs this process
  bool is_private = true;            // nobody else may read, write or enter it
  bool others_may_write = false;     // somebody else, of the group or at all
  bool anybody_may_replace = false;  // of a folder: everybody may, and what others made too
};

// Held until it is destroyed or the process ends.
class DirectoryLock {
 public:
  virtual ~DirectoryLock() = default;
};

// What to do when the last component of a path is a symbolic link.
enum class Links { Refuse, Follow };

// Every failure's message begins with the path. Calls without a Links parameter act on a link itself.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // A file system whose paths are those below `directory`, itself being the empty path. The directory is held
  // open: no path leads out of it or through a symbolic link, whatever is renamed meanwhile. Messages name
  // `directory` too.
  virtual Result<std::unique_ptr<FileSystem>> beneath(const std::string& directory);

  virtual Result<FileInfo> info(const std::string& path) = 0;  // lstat
  // Sorted by name, without `.` and `..`.
  virtual Result<std::vector<Entry>> list(const std::string& directory) = 0;
  virtual Result<std::unique_ptr<InputFile>> open(const std::string& path, Links links) = 0;
  // Refuses a path that exists.
  virtual Result<std::unique_ptr<OutputFile>> create(const std::string& path) = 0;
  virtual Status make_directories(const std::string& path) = 0;
  // One directory, which must not be there, for this user alone.
  virtual Status make_private_directory(const std::string& path);
  virtual Result<Rights> rights(const std::string& path);
  // Lets the same people read and write the file `to` as the file `from`. Nothing to do where a disk has no
  // such thing.
  virtual Status copy_mode(const std::string& from, const std::string& to);
  // Whether every change of a file on the disk that holds `path` shows in its FileInfo, once sync_disk has
  // returned. Not so where files live in memory alone, or where another computer keeps the times.
  virtual bool shows_changes(const std::string& path);
  virtual Status rename(const std::string& from, const std::string& to) = 0;  // replaces a file
  virtual Status exchange(const std::string& a, const std::string& b) = 0;    // atomically, files or folders
  // One more name for a file, which must not be there yet. Fails where the disk knows no such thing.
  virtual Status link(const std::string& from, const std::string& to);
  virtual Status remove_tree(const std::string& path) = 0;  // no error when absent
  virtual Status sync_directory(const std::string& path) = 0;
  // All that was written to the disk that holds `path`, by anybody: of many small files far quicker than each
  // alone.
  virtual Status sync_disk(const std::string& path) = 0;
  // Fails at once when another process holds the lock. Where the disk knows no locks, everybody gets one.
  virtual Result<std::unique_ptr<DirectoryLock>> lock(const std::string& directory);
  // Absolute, without links, `.` and `..`; fails when it does not exist.
  virtual Result<std::string> canonical(const std::string& path) = 0;
  virtual std::string current_directory() = 0;
  // The path as messages name it.
  virtual std::string shown(const std::string& path) { return path; }

  // A file that was not there before, in one piece.
  Status write_new(const std::string& path, std::string_view bytes, bool durable);
  // A whole file, on the disk, in the place of any that has this name, whose mode it takes; `beside` is where
  // it is made. A file
  // that a process left there that died is replaced, anything else is not.
  Status replace(const std::string& path, std::string_view bytes, const std::string& beside);
  // The whole file. Fails above `limit` bytes.
  Result<std::string> read(const std::string& path, std::uint64_t limit, Links links);
  bool exists(const std::string& path) { return info(path).has_value(); }
};

// The computer's own.
FileSystem& local_file_system();

// `a/b`, or `b` when it is absolute or `a` is empty.
std::string join_path(std::string_view a, std::string_view b);

}  // namespace assure::base
