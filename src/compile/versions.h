// Files that may be two versions of one, as programs that synchronise folders leave them.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "source/sources.h"

namespace assure::compile {

// Whether one name is the other with something added, in one folder: "people (1).yaml", "people-LAPTOP.yaml",
// "Copy of people.yaml".
bool may_be_versions(std::string_view path, std::string_view other);

// Of what is repeated in another version of its file, the help says that the file may be what is too many.
void tell_versions(const source::Sources& sources, diag::Diagnostics& findings);

}  // namespace assure::compile
