// AS408 unowned
#include "rules/gap_findings.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unowned = {
    .code = "AS408",
    .name = "unowned",
    .severity = diag::Severity::Error,
    .summary = "nobody answers for a criterion or keeps a document",
    .explanation =
        R"(A response has no `owner` although the checklist wants one, or an evidence item has none. What nobody
answers for is not kept up to date, and the authority has nobody to ask. A response without an owner is an
error, a document without one a warning.

Add `owner` with the id of a post. Posts are declared in `posts`; a person's name does not belong here.)",
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
  report_gaps(evaluation, evaluate::GapKind::Unowned, unowned, out);
}

}  // namespace assure::rules
