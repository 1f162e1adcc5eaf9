// Who reads documents in this build.
#pragma once

#include "base/env.h"
#include "compile/compile.h"
#include "document/reader.h"

namespace assure::compile {

// A child process, or this one in a build that starts none.
document::StartReader reader_of_this_build(base::Env& env, const Options& options);

}  // namespace assure::compile
