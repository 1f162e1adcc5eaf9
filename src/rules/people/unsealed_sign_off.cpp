// AS718 unsealed-sign-off
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unsealed_sign_off = {
    .code = "AS718",
    .name = "unsealed-sign-off",
    .severity = diag::Severity::Warning,
    .fixed_by_signing = true,
    .summary = "a signature of a final submission is bound to no content",
    .explanation =
        R"(The submission is final, and this signature has no digest. It says that somebody signed, but not what: the
content may have changed since, and nobody could tell. A digest is written by `assure sign-off`, which binds
the signature to the records and files that it covers.

Let the post sign with `assure sign-off`, which takes the place of the entry that was written by hand.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-11-28
  as_of: 2008-11-28
  stage: final
  frameworks: [checklist.yaml]
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20}
-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: The report appears every year.,
     evidence: [{item: annual-report, shows: this year's figures}]}
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

namespace {

bool counts_for_final(const evaluate::Evaluation& evaluation, const submission::SignOff& sign_off) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& step : framework.sign_offs) {
      if (framework.is_final() && step.sign_off == &sign_off) return true;
    }
  }
  return evaluation.is_final();
}

}  // namespace

void check_unsealed_sign_off(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& sign_off : evaluation.submission().sign_offs) {
    if (!counts_for_final(evaluation, sign_off)) continue;
    if (sign_off.digest.given() || sign_off.broken || !sign_off.role) continue;
    out.report(unsealed_sign_off, sign_off.role.span, "the signature of `{}` is bound to no content",
           sign_off.role->text)
        .help("sign with `assure sign-off --role " + sign_off.role->text + "`");
  }
}

}  // namespace assure::rules
