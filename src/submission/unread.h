// What lies in a folder and is not read, told to whoever put it there.
#pragma once

#include <string>

#include "base/file_system.h"
#include "base/result.h"
#include "diag/diagnostics.h"
#include "source/sources.h"
#include "yaml/tree.h"

namespace assure::submission {

// What looks as if it should be read and is not (submission::unread_files).
base::Status report_unread(
    base::FileSystem& root, const std::string& skipped, source::Sources& sources, diag::Diagnostics& out);

// `tree` is of a file that `submission.frameworks` does not name, though all names there are right: else it
// may be what was meant.
void report_if_checklist(const yaml::Tree& tree, diag::Diagnostics& out);

}  // namespace assure::submission
