// What an evidence folder was like at a commit, by git.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/env.h"
#include "compile/compile.h"
#include "report/known.h"

namespace assure::compile {

// The findings that the folder `root` had where the branch left `commit` (their merge base), judged on the
// day of `options`. None when the folder was not there then. Fails when git does, and says what git said.
base::Result<std::vector<report::KnownFinding>> findings_at(
    base::Env& env, const std::string& root, const std::string& commit, Options options);

}  // namespace assure::compile
