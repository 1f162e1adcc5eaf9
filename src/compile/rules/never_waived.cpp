// AS723 never-waived
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule never_waived = {
    .code = "AS723",
    .name = "never-waived",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a waiver names a rule whose findings are never waived",
    .explanation =
        R"(Some findings cannot be accepted by anybody in the organisation: a declared document that is missing or empty, a
signature that is missing or has lapsed, personal data that would be disclosed, a fault of the pack itself. The authority
would receive a pack that says it is complete and is not. The waiver accepts nothing, so the finding counts.

Fix what the rule finds, and delete the waiver. `assure explain CODE` says how.)",
    .bad = R"(posts:
  - {id: chair, title: Chair}
waivers:
  - {code: AS501, for: annual-report, reason: It is on its way., approved_by: chair, until: 2008-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
