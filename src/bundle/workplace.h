// A folder in which something is made beside where it will stand.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/file_system.h"

namespace assure::bundle {

// Locked against other processes; removed at the end, with what is still in it.
class Workplace {
 public:
  // What a process that died left in it is there; `path` is made when absent, and no link is followed.
  static base::Result<std::unique_ptr<Workplace>> begin(base::FileSystem& files, const std::string& path);
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace();

  const std::string& path() const { return path_; }
  std::string at(std::string_view name) const { return base::join_path(path_, name); }
  // Removes what is in it.
  base::Status clear();
  // What others left in it stays, and then the folder too; only `name` goes.
  void remove_only(std::string_view name) { only_ = at(name); }

 private:
  Workplace(base::FileSystem& files, std::string path) : files_(files), path_(std::move(path)) {}

  base::FileSystem& files_;
  std::string path_;
  std::string only_;
  std::unique_ptr<base::DirectoryLock> lock_;
};

}  // namespace assure::bundle
