// Folders removed with all that is in them.
#pragma once

#include "base/system_calls.h"

namespace assure::base {

// What `name` names in the open directory `folder`; links are removed, not followed. A folder below that
// something is mounted on stays, with what is in it: EBUSY. Gives errno, 0 when it is gone. Goes on after a
// failure, so that as much as possible is gone.
int remove_tree_at(const SystemCalls& calls, int folder, const char* name);

}  // namespace assure::base
