// What of a source is not in the checklist: counted for people, and in full as a table.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalogue/catalogue.h"
#include "source/sources.h"

namespace assure::catalogue {

// The most frequent kinds first.
std::vector<std::pair<std::string, std::size_t>> counts_of(const std::vector<Unsaid>& unsaid);

// A table in CSV, which a spreadsheet may open: what it is, of what, where it is written, and what it says.
std::string report_text(const std::vector<Unsaid>& unsaid, const source::Sources& sources);

}  // namespace assure::catalogue
