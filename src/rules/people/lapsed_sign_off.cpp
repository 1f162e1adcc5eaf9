// AS713 lapsed-sign-off
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule lapsed_sign_off = {
    .code = "AS713",
    .name = "lapsed-sign-off",
    .severity = diag::Severity::Error,
    .fixed_by_signing = true,
    .waivable = false,
    .summary = "what somebody signed for has changed since",
    .explanation =
        R"(A signature is bound to a digest of everything that it covers: the records in its scope, the files of the
evidence, the checklists. At least one of these is not as it was on the day of the signature, so whoever
signed no longer answers for what the pack says. The finding names what changed, was added or was removed.
Layout and comments do not count, and neither do milestones and meetings, which go on after a signature.

Look at the changes. When they are meant, the post signs again with `assure sign-off`; when not, undo them.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - role: chief-executive
    post: ceo
    on: 2008-11-20
    digest: sha256:0000000000000000000000000000000000000000000000000000000000000000
    covers: {standards/S1: "0000000000000000"}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20}
)",
};

void check_lapsed_sign_off(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::LapsedSignOff, lapsed_sign_off, out);
}

}  // namespace assure::rules
