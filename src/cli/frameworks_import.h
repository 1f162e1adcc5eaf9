// assure frameworks import
#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"

namespace assure::cli {

Verb set_up_import_checklist();

// A failure when something is there already.
base::Status write_new(base::FileSystem& files, const std::string& path, std::string_view text);

}  // namespace assure::cli
