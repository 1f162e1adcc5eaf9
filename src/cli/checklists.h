// Checklists that the command line names: shipped ones by id, others by the path of their file.
#pragma once

#include <optional>
#include <string>

#include "base/file_system.h"
#include "diag/diagnostics.h"
#include "framework/load.h"
#include "framework/shipped.h"
#include "source/sources.h"

namespace assure::cli {

struct NamedChecklist {
  std::string path;
  std::string text;
  bool shipped = false;
};

// What is shipped comes before a file of the same name.
base::Result<NamedChecklist> find_checklist(base::FileSystem& files, const std::string& name);

// None when a fault was reported.
std::optional<framework::Framework> load_checklist(
    const NamedChecklist& named, source::Sources& sources, diag::Diagnostics& found);

framework::Framework load_shipped(const framework::ShippedFile& file);

}  // namespace assure::cli
