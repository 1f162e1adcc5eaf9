// Titles and labels that were written where a name is wanted.
#pragma once

#include <map>
#include <span>
#include <string>

#include "diag/diagnostics.h"
#include "record/decoder.h"
#include "submission/folder.h"

namespace assure::submission {

// Says in the findings about `misnamed` which names were meant, now that all names of the folder are known.
// Gives those names.
std::map<Place, std::string> explain_misnamed(
    const Folder& folder, std::span<const record::Misnamed> misnamed, diag::Diagnostics& out);

}  // namespace assure::submission
