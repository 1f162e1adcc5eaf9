// AS641 decision-without-finding
#include "base/text.h"
#include "rules/disclosure/disclosed_file.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule decision_without_finding = {
    .code = "AS641",
    .name = "decision-without-finding",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a decision on disclosure settles nothing",
    .explanation =
        R"(An entry under `disclosures` names a file, a kind and perhaps a place, and nothing of that kind is found there: the
file was cleaned, or is not declared, or the place is not written as the finding writes it. A decision that settles nothing
waits for something that nobody looked at.

Or it accepts what is in a text of the folder, or in the name of a document. Pages show these, so they may only be a
false alarm.

Delete the entry, or correct what it names.)",
    .bad = R"(disclosures:
  - {file: documents/annual-report.txt, kind: nhs-number, decision: false-alarm, reason: It is a telephone number.,
     by: ceo, on: 2008-11-20, digest: 0000000000000000000000000000000000000000000000000000000000000000}
)",
    .good = R"(-- documents/annual-report.txt --
The trust reports every year.
)",
};

void check_decision_without_finding(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  using State = evaluate::DisclosureJudgement::State;
  for (const auto* judgement : judged(evaluation, State::Unfounded)) {
    const auto& decision = *judgement->decision;
    out.report(decision_without_finding, decision.kind.span, "nothing in `{}` is {}{}", *decision.file,
           base::words_of(*decision.kind),
           decision.place ? fmt::format(" at `{}`", *decision.place) : std::string())
        .help("delete the decision, or correct what it names");
  }
  for (const auto* judgement : judged(evaluation, State::Unpublished)) {
    const auto& decision = *judgement->decision;
    out.report(decision_without_finding, decision.decision.span,
           "`{}` is a text or name of the folder, which pages show, so that nothing in it can be accepted",
           *decision.file)
        .help("take out what it discloses, or decide that it is a `false-alarm`");
  }
}

}  // namespace assure::rules
