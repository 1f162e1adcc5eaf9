// Which fields of a folder's language name something that the folder or its checklists have.
#pragma once

#include <string_view>
#include <vector>

#include "schema/names.h"

namespace assure::schema {

struct Reference {
  std::string_view record, field;
  std::vector<Named> to;
  // `check` refuses every other name, and checklists alone give them. What the folder gives itself may have
  // been added since the schema was made.
  bool closed = false;
};

const std::vector<Reference>& references();

// Null when the field names nothing.
const Reference* reference_of(std::string_view record, std::string_view field);

}  // namespace assure::schema
