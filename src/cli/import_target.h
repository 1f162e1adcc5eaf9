// The folder that a tracker is imported into: new, from checklists, or one that is there.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/new_request.h"
#include "scaffold/scaffold.h"
#include "submission/folder.h"

namespace assure::cli {

struct ImportTarget {
  std::string directory;
  bool fresh = false;
  LoadedChecklists loaded;                    // of a new folder
  std::vector<scaffold::NewFile> scaffolded;  // of a new folder
  source::Sources sources;                    // of one that is there
  std::optional<submission::Folder> folder;
  diag::Diagnostics found;                   // why nothing can be imported into it; else empty
  std::map<std::string, std::string> texts;  // of its files of sections, by path
  std::string documents = "documents";

  const std::vector<framework::Framework>& frameworks() const {
    return folder ? folder->frameworks : loaded.frameworks;
  }
  // The sources that `found` points into.
  const source::Sources& sources_of_found() const { return folder ? sources : loaded.sources; }
};

// `directory` empty: the folder that the current one lies in. `frameworks` are needed for a new folder;
// `organisation` is the name that it gets, or empty.
base::Result<std::unique_ptr<ImportTarget>> find_target(const Context& context, const std::string& directory,
    const std::vector<std::string>& frameworks, const std::string& organisation);

}  // namespace assure::cli
