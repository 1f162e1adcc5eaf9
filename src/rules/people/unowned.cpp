// AS408 unowned
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule unowned = {
    .code = "AS408",
    .name = "unowned",
    .severity = diag::Severity::Error,
    .summary = "nobody answers for a criterion, keeps a document, or owes what is missing",
    .explanation =
        R"(A response has no `owner` although the checklist wants one, or an evidence item has none. What nobody
answers for is not kept up to date, and the authority has nobody to ask. A response without an owner is an
error, a document without one a warning. What is missing is owed by the action that closes it, by the owner of
its record, by whoever has to sign, by the owner of the milestone that needs it, by the post of the role that the
checklist makes accountable, or by the lead of the directorate: when there is none of these, a warning says so.

Add `owner` with the id of a post, or give a post the role that is accountable. Posts are declared in `posts`; a
person's name does not belong here.)",
    .bad = R"(-- answers.yaml --
standards:
  - {criterion: S1, rating: met, statement: We do this., evidence: [annual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: met, statement: We do this., evidence: [annual-report]}
)",
};

void check_unowned(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::Unowned, unowned, out);
}

}  // namespace assure::rules
