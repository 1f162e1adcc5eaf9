// The repository that an evidence folder lies in.
#pragma once

#include <string>

#include "base/file_system.h"

namespace assure::compile {

// The path of `folder` from the root of its repository; empty when it is the root. The root is `given`, or
// the nearest folder from `folder` upwards that holds `.git`. Without one it is the current folder, so to
// say: the path is as it was named. Fails when `given` does not hold the folder.
base::Result<std::string> path_in_repository(
    base::FileSystem& files, const std::string& folder, const std::string& given);

}  // namespace assure::compile
