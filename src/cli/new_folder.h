// A folder of new files that appears whole or not at all.
#pragma once

#include <string>
#include <vector>

#include "base/file_system.h"
#include "scaffold/scaffold.h"

namespace assure::cli {

// Writes `new_files` and the empty folders `folders` below `directory`, which must be empty, but for `.git`,
// or not there. Fails with the path of what is in the way.
base::Status write_folder(base::FileSystem& files, const std::string& directory,
    const std::vector<scaffold::NewFile>& new_files, const std::vector<std::string>& folders);

}  // namespace assure::cli
