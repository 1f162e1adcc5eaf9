// Where a pack may go, as far as the evidence folder is concerned.
#pragma once

#include <string>

#include "base/env.h"
#include "submission/folder.h"

namespace assure::compile {

// OUT may lie in the evidence folder. Fails when it lies in the documents folder, where every file is
// evidence, or when OUT/REFERENCE would be or hold the evidence folder or its documents. OUT need not be
// there.
base::Status check_output_place(
    base::Env& env, const submission::Folder& folder, const std::string& out, const std::string& reference);

// As FileSystem::canonical, also of what is not there yet.
base::Result<std::string> resolved_path(base::FileSystem& files, std::string path);

// Whether a path, which need not be there, lies in the documents folder.
base::Result<bool> lies_in_documents(
    base::FileSystem& files, const submission::Folder& folder, const std::string& path);

}  // namespace assure::compile
