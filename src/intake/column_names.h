// What columns are called.
#pragma once

#include <string_view>

#include "intake/columns.h"

namespace assure::intake {

// How well a plain name fits the role: 2 when it is one of its names, up to 1 when it has one inside, the
// more of it the better; 0 when it has none.
double by_name(std::string_view name, Role role);

}  // namespace assure::intake
