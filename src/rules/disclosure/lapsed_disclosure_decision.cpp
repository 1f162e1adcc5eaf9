// AS640 lapsed-disclosure-decision
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule lapsed_disclosure_decision = {
    .code = "AS640",
    .name = "lapsed-disclosure-decision",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a file was changed after somebody decided on what it discloses",
    .explanation =
        R"(A decision under `disclosures` is bound to the file as it was on that day, by the SHA-256 of its bytes. The file has
other bytes now, so nobody knows whether what somebody looked at is what it holds. The decision counts no more, and what
it settled is reported again. Of values no digest is kept: ten digits are tried out in seconds.

Look at the file once more. When it is as it should be, the post that decides on disclosure decides again, with the
digest that the finding's help shows; else take out what it discloses, and delete the decision.)",
    .bad = R"(disclosures:
  - {file: documents/annual-report.txt, kind: test-nhs-number, decision: false-alarm, reason: It is from the manual.,
     by: ceo, on: 2008-11-20, digest: 0000000000000000000000000000000000000000000000000000000000000000}
-- documents/annual-report.txt --
The trust reports every year.
NHS number: 999 000 0018
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
NHS number: on request
)",
};

void check_lapsed_disclosure_decision(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto* judgement : judged(evaluation, evaluate::DisclosureJudgement::State::Lapsed)) {
    const auto& decision = *judgement->decision;
    out.report(lapsed_disclosure_decision, decision.digest.span,
           "`{}` was changed after `{}` decided on it on {}", *decision.file, decision.by->text,
           decision.on->iso())
        .help("look at the file, and decide again with the digest that the help of its finding shows");
  }
}

}  // namespace assure::rules
