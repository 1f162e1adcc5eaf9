// AS724 waiver-approver
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule waiver_approver = {
    .code = "AS724",
    .name = "waiver-approver",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a waiver is approved by a post that may not accept findings",
    .explanation =
        R"(Who signs for a submission answers for what is accepted in it. So a waiver is approved by a post of the sign-off chain
or, where the checklist has no chain, by a post that fills one of its roles. This post does not, or is vacant, or has ended.
The waiver accepts nothing, so the finding counts.

Have the finding accepted by a post that may, and write that post down. If this post does fill the role, add the role
to its `roles`.)",
    .bad = R"(-- in checklist.yaml --
roles: [{role: lead, title: Lead}]
-- sample.yaml --
posts:
  - {id: chair, title: Chair, roles: [lead]}
  - {id: officer, title: Officer}
actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
waivers:
  - {code: AS707, for: print-report, reason: The printer decides., approved_by: officer, until: 2008-12-31}
)",
    .good = R"(-- in checklist.yaml --
roles: [{role: lead, title: Lead}]
-- sample.yaml --
posts:
  - {id: chair, title: Chair, roles: [lead]}
  - {id: officer, title: Officer}
actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
