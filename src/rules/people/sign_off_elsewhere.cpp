// AS728 sign-off-elsewhere
#include <algorithm>

#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule sign_off_elsewhere = {
    .code = "AS728",
    .name = "sign-off-elsewhere",
    .severity = diag::Severity::Error,
    .fixed_by_signing = true,
    .summary = "a signature is for a checklist that does not have that role sign",
    .explanation =
        R"(The scope of this signature is a checklist of the folder, and that checklist has a chain of its own, which does not
name the role. It counts for no step: not for that checklist, which did not ask for it, and not for the one that
did, since the signature says that it is about something else.

Sign with `assure sign-off --framework` for the checklist that has the role sign, and take this entry out.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- other.yaml --
framework: other
title: Other checklist
authority: Other authority
scales: {done: {values: ["no", "yes"]}}
elements: [{id: others, title: Others, scale: done, criteria: [{id: O1, title: Something}]}]
-- answers-to-other.yaml --
others: [{criterion: O1, rating: "yes", statement: It is there.}]
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-19, scope: all}
  - {role: chief-executive, post: ceo, on: 2008-11-20, scope: other}
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- other.yaml --
framework: other
title: Other checklist
authority: Other authority
scales: {done: {values: ["no", "yes"]}}
elements: [{id: others, title: Others, scale: done, criteria: [{id: O1, title: Something}]}]
-- answers-to-other.yaml --
others: [{criterion: O1, rating: "yes", statement: It is there.}]
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20, scope: sample}
)",
};

namespace {

bool has_sign(const framework::Framework& framework, const std::string& role) {
  return std::any_of(framework.sign_off.begin(), framework.sign_off.end(),
      [&](const auto& step) { return step.role->text == role; });
}

}  // namespace

void check_sign_off_elsewhere(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto& folder = *evaluation.folder;
  for (const auto& signature : folder.submission.sign_offs) {
    if (!signature.role || !signature.scope) continue;
    const std::string& role = signature.role->text;
    const auto* named = evaluate::checklist_in_scope(folder, signature.scope->text);
    if (!named || has_sign(*named, role)) continue;
    auto asking = std::find_if(folder.frameworks.begin(), folder.frameworks.end(),
        [&](const auto& framework) { return has_sign(framework, role); });
    // Of a role that no checklist knows another rule tells.
    if (asking == folder.frameworks.end()) continue;
    out.report(sign_off_elsewhere, signature.scope.span, "`{}` does not have `{}` sign; `{}` does",
           named->id->text, role, asking->id->text)
        .help(fmt::format("sign with `assure sign-off --role {} --framework {}`, and take this one out", role,
            asking->id->text));
  }
}

}  // namespace assure::rules
