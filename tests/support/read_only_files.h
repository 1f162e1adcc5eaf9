// Files in memory that only the test itself can change: a check that would write anything fails.
#pragma once

#include <memory>
#include <string>

#include "base/memory_files.h"

namespace assure::tests {

class ReadOnlyFiles : public base::MemoryFiles {
 public:
  base::Result<std::unique_ptr<base::OutputFile>> create(const std::string& path) override {
    return refused(path);
  }
  base::Status make_directories(const std::string& path) override { return refused(path); }
  base::Status rename(const std::string&, const std::string& to) override { return refused(to); }
  base::Status exchange(const std::string&, const std::string& b) override { return refused(b); }
  base::Status link(const std::string&, const std::string& to) override { return refused(to); }
  base::Status remove_tree(const std::string& path) override { return refused(path); }
  base::Status sync_directory(const std::string& path) override { return refused(path); }

 private:
  static tl::unexpected<base::Failure> refused(const std::string& path) {
    return base::fail(path + ": read-only file system");
  }
};

}  // namespace assure::tests
