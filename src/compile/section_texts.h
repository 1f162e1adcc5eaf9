// The YAML of a folder that holds its records.
#pragma once

#include <map>
#include <string>

#include "source/sources.h"
#include "submission/folder.h"

namespace assure::compile {

// The files of sections by path, as they were read: without checklists and mappings.
std::map<std::string, std::string> section_texts(
    const submission::Folder& folder, const source::Sources& sources);

}  // namespace assure::compile
