// AS510 late-approval
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule late_approval = {
    .code = "AS510",
    .name = "late-approval",
    .severity = diag::Severity::Error,
    .summary = "a document was approved on or after the day that is too late",
    .explanation =
        R"(The checklist wants this kind of document approved before a certain day, and the approval came on that day
or later. An approval that follows the deadline tells the reader that the board agreed to something already
decided.

Check the date in the minutes. If it is right, ask the authority whether it accepts the document, and record
its answer as a waiver.)",
    .bad = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
evidence:
  - {kind: report, title: Annual report, approved_by: {body: board, before: 2008-09-01}}
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: approved
    approved: {by: Trust board, on: 2008-09-25, minute: 08/90}
)",
    .good = R"(-- in checklist.yaml --
elements:
  - {id: standards, title: Standards, scale: met, criteria: [{id: S1, title: Reports every year}]}
evidence:
  - {kind: report, title: Annual report, approved_by: {body: board, before: 2008-09-01}}
-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: approved
    approved: {by: Trust board, on: 2008-07-24, minute: 08/71}
)",
};

void check_late_approval(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& kind : framework.kinds) {
      const auto& before = kind.demand->approved_by.before;
      for (const auto* item : kind.items) {
        if (!before || !item->id || !item->approved.on || *item->approved.on < *before) continue;
        out.report(late_approval, item->approved.on.span,
               "`{0}` was {1} on {2}; {3} had to be {1} before {4}{5}", item->id->text,
               base::words_of(kind.demand->approved_by.act.value_or(framework::Consent::Approve)),
               item->approved.on->iso(), kind.demand->name(), before->iso(),
               framework::mark_of(kind.demand->approved_by))
            .help(
                "check the minutes; if the date is right, ask the authority and record its answer as a "
                "waiver")
            .related(before.span, "the checklist wants it here");
      }
    }
  }
}

}  // namespace assure::rules
