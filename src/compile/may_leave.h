// Whether what repeats the folder's own texts may go out, apart from a pack.
#pragma once

#include "compile/compile.h"

namespace assure::compile {

// Fails where texts of the folder hold identifiers that nobody decided on.
base::Status texts_may_leave(const Compilation& compilation);

}  // namespace assure::compile
