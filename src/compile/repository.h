// The repository that an evidence folder lies in.
#pragma once

#include <optional>
#include <string>

#include "base/file_system.h"

namespace assure::compile {

// The nearest folder from `path` upwards, which is canonical, that holds `.git`; `path` need not be there.
std::optional<std::string> repository_root(base::FileSystem& files, std::string path);

// Of two canonical paths: the first from the second on, empty when they are the same; none when it lies
// elsewhere.
std::optional<std::string> path_below(const std::string& path, const std::string& top);

// The path of `folder` from the root of its repository; empty when it is the root. The root is `given`, or
// the nearest folder from `folder` upwards that holds `.git`. Without one it is the current folder, so to
// say: the path is as it was named. Fails when `given` does not hold the folder.
base::Result<std::string> path_in_repository(
    base::FileSystem& files, const std::string& folder, const std::string& given);

}  // namespace assure::compile
