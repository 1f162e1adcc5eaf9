// The files of a folder as one walk found them. Whoever reads one opens it here: below the folder, through no
// link, and only while it still is the file that was found. So whatever is said of a file, by whom and when,
// is said of the same bytes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace assure::base {

class Inventory {
 public:
  // `root`: as it is named in messages. Fails when it is no folder.
  static Result<std::shared_ptr<Inventory>> of(FileSystem& files, const std::string& root);
  Inventory(const Inventory&) = delete;
  Inventory& operator=(const Inventory&) = delete;

  const std::string& root() const { return root_; }
  FileSystem& folder() const { return *folder_; }  // paths are below the root
  // Keeps what the walk found. Fails when that path was found before, and is another file now.
  Status add(const std::string& path, const FileInfo& info);
  const FileInfo* find(const std::string& path) const;  // none when the walk did not come upon it

  // These may be called by several threads at once, after the walk. A file that is not what was found is a
  // Failure: "changed while it was being read".
  Result<std::unique_ptr<InputFile>> open(const std::string& path) const;
  // Why one of these calls left a file unread that still is what was found: the message of its failure
  // without the path. None when it is not.
  std::optional<std::string> why_unread(const std::string& path, const Failure& failure) const;
  // To be asked after the last byte was read.
  Status check_unchanged(const std::string& path, InputFile& file) const;
  Result<std::string> read(const std::string& path, std::uint64_t limit);  // whole; fails above `limit` bytes
  // The same of a file that `open` opened here.
  Result<std::string> read(const std::string& path, InputFile& file, std::uint64_t limit);
  Result<std::string> digest(const std::string& path);  // SHA-256; read for it once at most
  // The SHA-256 of what somebody read. Fails when it was read before and was something else.
  Status note_digest(const std::string& path, const std::string& digest);
  std::string known_digest(const std::string& path) const;  // empty when nobody has read all of it

 private:
  Inventory(std::string root, std::unique_ptr<FileSystem> folder);
  tl::unexpected<Failure> changed(const std::string& path) const;

  std::string root_;
  std::unique_ptr<FileSystem> folder_;
  std::map<std::string, FileInfo, std::less<>> found_;
  mutable std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> digests_;  // by path
};

}  // namespace assure::base
