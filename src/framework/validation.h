// Checks of single parts of a checklist. Private to this folder.
#pragma once

#include "diag/diagnostics.h"
#include "framework/framework.h"

namespace assure::framework {

// Records that are asked for, separation, roles, and what stages wait for.
void validate_demands(const Framework& framework, diag::Diagnostics& out);

}  // namespace assure::framework
