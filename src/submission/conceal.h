// The last step of loading: what no output may show of a folder.
#pragma once

#include "source/sources.h"
#include "submission/folder.h"

namespace assure::submission {

// Searches the names of the documents, has `sources` conceal every value that was found, and leaves out of
// `folder.identifiers` what is where no pack shows it.
void conceal_identifiers(Folder& folder, source::Sources& sources);

}  // namespace assure::submission
