// AS705 missing-sign-off
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule missing_sign_off = {
    .code = "AS705",
    .name = "missing-sign-off",
    .severity = diag::Severity::Error,
    .fixed_by_signing = true,
    .waivable = false,
    .summary = "a signature that the checklist wants is not there",
    .explanation =
        R"(The checklist has a chain of people who answer for the submission, and this one has not signed. In a draft
that is a warning, since signatures come last; in a final submission it is an error, because the authority
would receive a claim that nobody stands for.

When the post agrees with the content, record it in `sign_offs` with the role, the post and the day.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: director, title: Director, scope: standards}
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - {role: director, post: ceo, on: 2008-11-20}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: director, title: Director, scope: standards}
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - {role: director, post: ceo, on: 2008-11-20}
  - {role: chief-executive, post: ceo, on: 2008-11-27}
)",
};

void check_missing_sign_off(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingSignOff, missing_sign_off, out);
}

}  // namespace assure::rules
