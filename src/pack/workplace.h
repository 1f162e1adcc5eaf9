// A folder in which something is made beside where it will stand.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace assure::pack {

// For this user alone, locked against other processes, and removed at the end with what is still in it.
class Workplace {
 public:
  // `files` is that of the folder around it (FileSystem::beneath), `name` a name there. What a process that
  // died left in it is there. A folder of that name that somebody else may have made or filled is a Failure.
  static base::Result<std::unique_ptr<Workplace>> begin(base::FileSystem& files, const std::string& name);
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace();

  const std::string& path() const { return path_; }
  std::string at(std::string_view name) const { return base::join_path(path_, name); }
  // Removes what is in it, on up to two of so many threads.
  base::Status clear(std::size_t jobs = 1);
  // Whether the name still stands for the folder that was begun. To be asked before anything in it takes its
  // place elsewhere.
  base::Status check() const;
  // What others left in it stays, and then the folder too; only `name` goes.
  void remove_only(std::string_view name) { only_ = at(name); }

 private:
  Workplace(base::FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}

  base::FileSystem& files_;
  std::string path_;
  std::string only_;
  base::FileInfo begun_;
  std::unique_ptr<base::DirectoryLock> lock_;
};

}  // namespace assure::pack
