// The command line: arguments to an exit status.
#pragma once

#include <span>
#include <string>

#include "base/env.h"

namespace assure::cli {

// `arguments` without the program's name. Nothing is thrown but base::InternalFault and what the standard
// library throws when memory ends.
int run(base::Env& env, std::span<const std::string> arguments);

}  // namespace assure::cli
