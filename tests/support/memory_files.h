// A file system in memory that cannot be written: the whole program runs in one process, and a check that
// would write anything fails.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/file_system.h"

namespace assure::tests {

class MemoryFiles : public base::FileSystem {
 public:
  // By absolute path. Folders are those that files lie in, and `folders`.
  std::map<std::string, std::string> contents;
  std::set<std::string> folders = {"/"};
  std::set<std::string> links;

  void put(const std::string& path, std::string bytes);

  base::Result<base::FileInfo> info(const std::string& path) override;
  base::Result<std::vector<base::Entry>> list(const std::string& directory) override;
  base::Result<std::unique_ptr<base::InputFile>> open(const std::string& path, base::Links links) override;
  base::Result<std::unique_ptr<base::OutputFile>> create(const std::string& path) override;
  base::Status make_directories(const std::string& path) override;
  base::Status rename(const std::string& from, const std::string& to) override;
  base::Status exchange(const std::string& a, const std::string& b) override;
  base::Status remove_tree(const std::string& path) override;
  base::Status sync_directory(const std::string& path) override;
  base::Status sync_disk(const std::string& path) override;
  base::Result<std::string> canonical(const std::string& path) override;
  std::string current_directory() override { return "/"; }

 private:
  static std::string clean(const std::string& path);
};

}  // namespace assure::tests
