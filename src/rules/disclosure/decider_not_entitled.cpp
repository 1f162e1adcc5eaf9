// AS642 decider-not-entitled
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule decider_not_entitled = {
    .code = "AS642",
    .name = "decider-not-entitled",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "somebody decided on a disclosure who may not",
    .explanation =
        R"(Whether something that identifies a person may leave is decided by the post that fills the role that the checklist
names as `delivery.disclosure_officer`. Where no checklist names one, it is decided by a post of the sign-off chain, as with
waivers. This decision is by another post, by one that nobody holds, or by one that has ended. It does not count, and what
it would settle is reported.

Have one of the posts decide that the help names.)",
    .bad = R"(-- in checklist.yaml --
delivery: {disclosure_officer: guardian}
roles: [{role: guardian, title: Caldicott guardian}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: medical-director, title: Medical Director, roles: [guardian]}
-- decisions.yaml --
disclosures:
  - {file: documents/annual-report.txt, kind: nhs-number, decision: false-alarm, reason: It is a telephone number.,
     by: ceo, on: 2008-11-20, digest: 0000000000000000000000000000000000000000000000000000000000000000}
)",
    .good = R"(-- in checklist.yaml --
delivery: {disclosure_officer: guardian}
roles: [{role: guardian, title: Caldicott guardian}]
-- posts.yaml --
posts:
  - {id: ceo, title: Chief Executive}
  - {id: medical-director, title: Medical Director, roles: [guardian]}
)",
};

void check_decider_not_entitled(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto* judgement : judged(evaluation, evaluate::DisclosureJudgement::State::NotEntitled)) {
    out.report(decider_not_entitled, judgement->decision->by.span, "{}", judgement->why)
        .help(judgement->help);
  }
}

}  // namespace assure::rules
