// Templates of the user's own from disk.
#pragma once

#include <optional>
#include <string>

#include "base/env.h"
#include "base/result.h"
#include "diag/diagnostics.h"
#include "source/sources.h"
#include "templates/set.h"

namespace assure::compile {

// The shipped templates with the files of `directory` in the place of those of the same name; without a
// directory the shipped ones. Reports every fault of every file; with any there is no set. Hidden files and
// READMEs are passed over.
base::Result<std::optional<templates::TemplateSet>> read_templates(
    base::Env& env, const std::string& directory, source::Sources& sources, diag::Diagnostics& out);

}  // namespace assure::compile
