// What a map says goes before what the source says, which is listed then.
#pragma once

#include <string>
#include <vector>

#include "catalogue/catalogue.h"
#include "catalogue/checklist_text.h"
#include "diag/diagnostics.h"

namespace assure::catalogue {

// `scales`: the names of those in the map, `at`: where. False when nothing says which of them an element has.
bool give_way(Catalogue& catalogue, const Given& given, const std::vector<std::string>& scales,
    source::Span at, diag::Diagnostics& out);

}  // namespace assure::catalogue
