// What a new evidence folder is to be, from the checklists that the command line names.
#pragma once

#include <string>
#include <vector>

#include "cli/checklists.h"
#include "scaffold/scaffold.h"

namespace assure::cli {

struct LoadedChecklists {
  std::vector<NamedChecklist> named;
  std::vector<framework::Framework> frameworks;
  source::Sources sources;
  diag::Diagnostics found;
};

// Checklists by the names given, each once. With faults in them `frameworks` is not whole.
base::Status load_checklists(
    base::FileSystem& files, const std::vector<std::string>& names, LoadedChecklists& loaded);

// Points into `loaded`. `due` and `type` may be empty; the reference is the name of the folder.
base::Result<scaffold::Request> new_request(base::FileSystem& files, const LoadedChecklists& loaded,
    const std::string& directory, const std::string& due, const std::string& type);

}  // namespace assure::cli
