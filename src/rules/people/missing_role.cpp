// AS801 missing-role
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule missing_role = {
    .code = "AS801",
    .name = "missing-role",
    .severity = diag::Severity::Error,
    .summary = "too few posts, or none, fill a role that the checklist wants filled",
    .explanation =
        R"(The checklist names roles that somebody has to fill, such as the one who answers for the whole submission.
Fewer posts of the folder hold this one than are wanted, or none does; a post that is vacant does not count. The
authority would not know whom to ask, and gaps that nobody else answers for have no owner.

Add the role to the `roles` of the post that fills it.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
roles:
  - {role: responsible-officer, title: Responsible officer}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
roles:
  - {role: responsible-officer, title: Responsible officer}
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive, roles: [responsible-officer]}
)",
};

void check_missing_role(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingRole, missing_role, out);
}

}  // namespace assure::rules
