// Other programs, run to their end.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace assure::base {

// Runs argv[0], a path, with nothing on its input and its output thrown away. Gives its exit status, or 128
// and the number of the signal that ended it. Fails when it cannot be started, or is killed because it did
// not end within `seconds`.
Result<int> run_program(const std::vector<std::string>& argv, int seconds);

bool runs_as_root();

}  // namespace assure::base
