// A workbook as a checklist, by a map.
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/map.h"
#include "intake/tracker_text.h"
#include "table/table.h"

namespace assure::catalogue {

// `text`: of the workbook, for findings. None when a fault was reported.
std::optional<Catalogue> read_table(const CatalogueMap& map, const table::Workbook& workbook,
    const intake::TrackerText& text, diag::Diagnostics& out);

}  // namespace assure::catalogue
