// AS706 sign-off-order
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule sign_off_order = {
    .code = "AS706",
    .name = "sign-off-order",
    .severity = diag::Severity::Error,
    .fixed_by_signing = true,
    .summary = "signatures were not given in the order of the checklist",
    .explanation =
        R"(The checklist says who signs first and who signs last. Here somebody signed before another whose signature
should already have been there. The last to sign rely on those before them: a chief executive who signs
first answers for something that the director had not yet agreed to.

Check the days. If they are right, the later step has to sign again, now that the earlier one has.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
sign_off:
  - {role: director, title: Director, scope: standards}
  - {role: chief-executive, title: Chief executive, scope: all}
-- signed.yaml --
sign_offs:
  - {role: director, post: ceo, on: 2008-11-27}
  - {role: chief-executive, post: ceo, on: 2008-11-20}
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

namespace {

// An order is the checklist's own as soon as one of its two steps is.
std::string_view order_mark(const framework::SignOffStep& one, const framework::SignOffStep& other) {
  return framework::mark_of(one.is_ours() ? one : other);
}

// Once for each signature: the first step before it that is missing, or the latest that came after it.
void check_step(const evaluate::Evaluation& evaluation, const evaluate::FrameworkResult& framework,
    std::size_t later, diag::Diagnostics& out) {
  const auto& signature = *framework.sign_offs[later].sign_off;
  const evaluate::SignOffResult* latest = nullptr;
  for (std::size_t i = 0; i < later; ++i) {
    const auto& step = framework.sign_offs[i];
    // Several posts of one step sign in any order.
    if (step.step == framework.sign_offs[later].step) break;
    if (!step.sign_off) {
      if (evaluation.folder->truncated) return;
      out.report(sign_off_order, signature.role.span,
             "`{}` signed, and `{}`, which signs before it, has not{}", signature.role->text,
             step.step->role->text, order_mark(*step.step, *framework.sign_offs[later].step))
          .help("sign in the order of the checklist")
          .related(step.step->role.span, "this step comes first");
      return;
    }
    if (!step.sign_off->on) continue;
    if (!latest || *latest->sign_off->on < *step.sign_off->on) latest = &step;
  }
  if (!latest || !signature.on || *latest->sign_off->on <= *signature.on) return;
  const submission::SignOff& before = *latest->sign_off;
  out.report(sign_off_order, signature.on.span, "`{}` signed on {}, before `{}` on {}{}",
         signature.role->text, signature.on->iso(), before.role->text, before.on->iso(),
         order_mark(*latest->step, *framework.sign_offs[later].step))
      .help("sign in the order of the checklist")
      .related(before.on.span, "should have come first");
}

}  // namespace

void check_sign_off_order(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (std::size_t later = 1; later < framework.sign_offs.size(); ++later) {
      if (framework.sign_offs[later].sign_off) check_step(evaluation, framework, later, out);
    }
  }
}

}  // namespace assure::rules
