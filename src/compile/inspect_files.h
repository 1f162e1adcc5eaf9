// Loose files, of no evidence folder, looked at.
#pragma once

#include <string>
#include <vector>

#include "base/env.h"
#include "compile/compile.h"
#include "report/inspection.h"

namespace assure::compile {

// `paths`: files, and folders for all that is below them. A link is followed where it was given, and nowhere
// below a folder; nor is what version control keeps (.git, .hg, .svn). A path that cannot be read is among
// `unread`, and the others are looked at. Fails when nothing can be read here at all. Writes nothing, and
// remembers nothing.
base::Result<report::Inspection> inspect_files(
    base::Env& env, const Options& options, const std::vector<std::string>& paths);

}  // namespace assure::compile
