// AS720 sign-off-scope
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule sign_off_scope = {
    .code = "AS720",
    .name = "sign-off-scope",
    .severity = diag::Severity::Error,
    .fixed_by_signing = true,
    .summary = "a signature covers less than the checklist has that role sign for",
    .explanation =
        R"(The checklist says what each step of its chain answers for. This signature names a scope that leaves part of
that out, so the pack would show a step as signed although nobody answers for the rest. A signature for
everything, or for the whole of that checklist, is always enough.

Sign again with `assure sign-off`, which takes the scope from the checklist.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20, scope: standards}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: chief-executive, title: Chief executive, scope: standards}
-- signed.yaml --
sign_offs:
  - {role: chief-executive, post: ceo, on: 2008-11-20, scope: all}
)",
};

void check_sign_off_scope(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& step : framework.sign_offs) {
      if (!step.sign_off || !step.sign_off->scope) continue;
      const std::string& given = step.sign_off->scope->text;
      const std::string wanted = step.step->scope ? step.step->scope->text : "all";
      bool its_checklist = evaluate::checklist_in_scope(*evaluation.folder, given) != nullptr;
      if (given == "all" || given == wanted || its_checklist) continue;
      out.report(sign_off_scope, step.sign_off->scope.span,
             "`{}` signed `{}`; the checklist has that role sign {}", step.step->role->text, given,
             wanted == "all" ? "everything" : "`" + wanted + "`")
          .help("sign again with `assure sign-off --role " + step.step->role->text + "`")
          .related(step.step->role.span, "this step");
    }
  }
}

}  // namespace assure::rules
