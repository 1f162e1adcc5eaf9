// The language of folders and checklists as JSON Schema (2020-12), for editors and for validators in CI. It
// is made from the field tables that the decoder works with.
#pragma once

#include <string>

#include "submission/names.h"

namespace assure::schema {

using submission::Names;

// Of any YAML file of an evidence folder, checklists and crosswalks among them. `names`: what the folder
// calls things; they are offered where a field names one.
std::string folder_schema(const Names& names);

// Of a checklist or a crosswalk.
std::string checklist_schema();

}  // namespace assure::schema
