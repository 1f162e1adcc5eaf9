// AS803 approves-own-evidence
#include "rules/people/approvers.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule approves_own_evidence = {
    .code = "AS803",
    .name = "approves-own-evidence",
    .severity = diag::Severity::Error,
    .summary = "an evidence item is approved by the post that owns it",
    .explanation =
        R"(An approval says that somebody other than the author has read the document and stands behind it. Here the post
in `owner` is also the one in `approved`, by its id or by its title. The reader would learn nothing from such
an approval.

Write down the body or post that really approved it. If nobody else did, ask for an approval.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    approved: {by: Chief Executive, on: 2008-07-24}
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    approved: {by: Trust board, on: 2008-07-24}
)",
};

void check_approves_own_evidence(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& item : evaluation.submission().evidence) {
    const auto* owner = item.owner ? evaluation.index.post(item.owner->text) : nullptr;
    if (!item.id || !owner || !is_approved_by(item, *owner)) continue;
    out.report(approves_own_evidence, item.approved.by.span, "`{}` is approved by `{}`, which owns it",
           item.id->text, owner->id->text)
        .help("name the body or post that approved it, or ask for an approval")
        .related(item.owner.span, "owned here");
  }
}

}  // namespace assure::rules
