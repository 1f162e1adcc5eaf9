// AS930 expired-baseline-entry
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule expired_baseline_entry = {
    .code = "AS930",
    .name = "expired-baseline-entry",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "an entry of a baseline has a day that has passed",
    .explanation =
        R"(A baseline lists findings that are known, so that `check` fails for new ones only. Somebody gave this entry a last
day, and that day has passed: the finding counts again, if it is still there.

Fix what it finds and delete the entry, or agree on a later day and write it into the entry. `check --write-baseline`
keeps the day as it is.)",
    .bad = R"(baseline:
  - {file: "evidence.yaml", code: AS508, severity: warning, what: "the plan is old", fingerprint: "0f", until: 2008-10-31}
)",
    .good = R"(baseline:
  - {file: "evidence.yaml", code: AS508, severity: warning, what: "the plan is old", fingerprint: "0f", until: 2009-03-31}
)",
};

}  // namespace assure::compile::rules
