// When a folder has changed, and has come to rest again.
#pragma once

#include <map>
#include <string>

#include "base/file_system.h"

namespace assure::serve {

// The files that a compilation reads, by path. Hidden files and packs are none of them.
using Snapshot = std::map<std::string, base::FileInfo>;

// What cannot be listed is not there. `templates` is a folder of the user's own ones, or empty; its files
// begin with `/`.
Snapshot look_at(base::FileSystem& files, const std::string& root, const std::string& documents_folder,
    const std::string& templates);

// An editor saves in several steps, and a copy of many files takes a while: a change counts when two looks
// in a row are the same, or when there has been no rest for long.
class Watch {
 public:
  explicit Watch(Snapshot first) : built_(first), last_(std::move(first)) {}
  // Whether it is time to build. Then `now` is what was built.
  bool is_due(Snapshot now);

 private:
  static constexpr int longest_unrest = 10;  // looks

  Snapshot built_;
  Snapshot last_;
  int unrest_ = 0;
};

}  // namespace assure::serve
