// A YAML file of the folder with another text: on the disk at once and whole, or not at all.
#pragma once

#include <string>

#include "base/result.h"
#include "compile/compile.h"

namespace assure::compile {

struct ChangedFile {
  std::string path;    // below the folder
  std::string before;  // as it was read; empty when there was none
  std::string after;
  bool fresh = false;  // there was none
};

// Fails when the file on the disk is not what was read any more, or is a link.
base::Status check_as_read(const Compilation& compilation, const ChangedFile& file);

// Takes the place of the file and its mode; `made_as`: the name of the file that it is made as, beside it.
base::Status write_back(const Compilation& compilation, const ChangedFile& file, const std::string& made_as);

}  // namespace assure::compile
