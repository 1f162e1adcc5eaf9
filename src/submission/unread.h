// What lies in a folder and is not read, told to whoever put it there.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "submission/folder.h"
#include "yaml/tree.h"

namespace assure::submission {

// What looks as if it should be read and is not (YamlFiles::unread).
void report_unread(const std::vector<FoundFile>& unread, source::Sources& sources, diag::Diagnostics& out);

// Finds, of the files that were added, those that are the same as another one with a shorter name.
class Copies {
 public:
  void add(const std::string& path, std::string_view text);
  // Whether it is one; reports it then. Checklists and files that say nothing are none.
  bool is_copy(const std::string& path, const std::string& text, source::Sources& sources,
      diag::Diagnostics& out) const;

 private:
  static bool is_one(std::string_view text);
  std::map<std::string, std::string> originals_;  // path by digest of the text
};

// `tree` is of a file that `submission.frameworks` does not name, though all names there are right: else it
// may be what was meant.
void report_if_checklist(const yaml::Tree& tree, diag::Diagnostics& out);

}  // namespace assure::submission
