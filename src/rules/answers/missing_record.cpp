// AS426 missing-record
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule missing_record = {
    .code = "AS426",
    .name = "missing-record",
    .severity = diag::Severity::Error,
    .summary = "the checklist asks for a body, decision, cost, series or consultation that is not there",
    .explanation =
        R"(Besides answers and documents the checklist wants some things to be there: a board that meets, a decision
that it takes, a line of the budget, a consultation. The folder has no record of this id. The authority would
conclude that it did not happen. What the checklist asks for from a certain stage on is told only when that
stage is entered.

Add the record with this very id to the section that the help names. If it is there under another id, give it
this one.)",
    .bad = R"(-- in checklist.yaml --
decisions: [{id: approve-budget, title: Approve the budget, ask: approve, body: board}]
)",
    .good = R"(-- in checklist.yaml --
decisions: [{id: approve-budget, title: Approve the budget, ask: approve, body: board}]
-- sample.yaml --
decisions:
  - {id: approve-budget, ask: approve, text: The budget for next year, body: Trust board, on: 2008-12-18}
)",
};

void check_missing_record(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingRecord, missing_record, out);
}

}  // namespace assure::rules
