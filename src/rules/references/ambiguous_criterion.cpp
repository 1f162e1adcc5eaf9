// AS307 ambiguous-criterion
#include "base/text.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule ambiguous_criterion = {
    .code = "AS307",
    .name = "ambiguous-criterion",
    .severity = diag::Severity::Error,
    .summary = "a response names a criterion that several checklists have",
    .explanation =
        R"(The folder answers several checklists, and more than one of them has a criterion of this name in this
section. An answer to one authority must not be handed to another by accident, so it is taken for neither.

Write the checklist's id in front, as in `wcc-2008/C7`. To answer both, write two responses.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {met: {values: [not-met, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1]}
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission: {reference: sample, title: Sample, due: 2008-12-31, as_of: 2008-11-28, frameworks: [checklist.yaml, other.yaml]}
-- other.yaml --
framework: other
title: Another checklist
authority: Another authority
scales: {met: {values: [not-met, met]}}
elements:
  - {id: standards, title: Standards, scale: met, criteria: [S1]}
-- answers.yaml --
standards:
  - {criterion: sample/S1, owner: ceo, rating: partly, statement: We do some of this., evidence: [annual-report]}
  - {criterion: other/S1, rating: not-met}
)",
};

void check_ambiguous_criterion(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& stray : evaluation.strays) {
    if (stray.why != evaluate::StrayResponse::Why::SeveralFrameworks) continue;
    std::vector<std::string> ways;
    for (const auto& name : stray.names) ways.push_back("`" + name + "`");
    const auto& name = stray.response->criterion;
    out.report(
           ambiguous_criterion, name.span, "`{}` is a criterion of {} checklists", name->text, ways.size())
        .help("write " + base::join(ways, " or "));
  }
}

}  // namespace assure::rules
