// The summary of a step on GitHub.
#pragma once

#include "base/env.h"
#include "report/check_report.h"

namespace assure::cli {

// Adds the findings to the file that GITHUB_STEP_SUMMARY names, behind what other programs of the step wrote
// there. Nothing to do without it.
base::Status write_step_summary(base::Env& env, const report::CheckReport& report);

}  // namespace assure::cli
