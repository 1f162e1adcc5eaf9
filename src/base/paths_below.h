// FileSystem::beneath for file systems that know of no open directories: those in memory.
#pragma once

#include <memory>
#include <string>

#include "base/file_system.h"

namespace assure::base {

// `whole` must outlive it.
std::unique_ptr<FileSystem> paths_below(FileSystem& whole, const std::string& root);

}  // namespace assure::base
