// A list as a page that mail programs show: no script, no stylesheet, nothing from elsewhere.
#pragma once

#include <span>
#include <string>

#include "table/list.h"

namespace assure::html {

// A whole document, a table for each list that is not hidden. Styles are those of elements alone.
std::string list_page(std::span<const table::List> lists);

}  // namespace assure::html
