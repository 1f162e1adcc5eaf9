// What lists say of a folder, without the identifiers in its own texts: those are found, reported and masked
// everywhere else (source::Sources::concealed).
#pragma once

#include <string>
#include <string_view>

#include "source/sources.h"
#include "table/list.h"

namespace assure::report {

// A whole output, as text or JSON; the same when the folder's texts hold none.
std::string concealed(const source::Sources& sources, std::string_view text);
// In its title and in each cell.
table::List concealed(const source::Sources& sources, table::List list);

}  // namespace assure::report
