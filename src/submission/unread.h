// What lies in a folder and is not read, told to whoever put it there.
#pragma once

#include <vector>

#include "diag/diagnostics.h"
#include "source/sources.h"
#include "submission/folder.h"
#include "yaml/tree.h"

namespace assure::submission {

// What looks as if it should be read and is not (YamlFiles::unread).
void report_unread(const std::vector<FoundFile>& unread, source::Sources& sources, diag::Diagnostics& out);

// `tree` is of a file that `submission.frameworks` does not name, though all names there are right: else it
// may be what was meant.
void report_if_checklist(const yaml::Tree& tree, diag::Diagnostics& out);

}  // namespace assure::submission
