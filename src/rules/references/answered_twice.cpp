// AS306 answered-twice
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule answered_twice = {
    .code = "AS306",
    .name = "answered-twice",
    .severity = diag::Severity::Error,
    .tells_repeated = true,
    .summary = "one criterion has two responses",
    .explanation =
        R"(Two responses answer the same criterion. Sections of one name in several files add up, so the two often
are in different files. Only the first would appear in the pack, and nobody could tell whether that is the
one the organisation means.

Bring the two together, or delete the one that is out of date.)",
    .bad = R"(standards:
  - {criterion: S1, owner: ceo, rating: partly, statement: We do some of this., evidence: [annual-report]}
)",
    .good = R"(-- answers.yaml --
standards:
  - {criterion: S1, owner: ceo, rating: partly, statement: We do some of this., evidence: [annual-report]}
)",
};

void check_answered_twice(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& stray : evaluation.strays) {
    if (stray.why != evaluate::StrayResponse::Why::AnsweredTwice) continue;
    const auto& name = stray.response->criterion;
    out.report(answered_twice, name.span, "`{}` is answered twice", name->text)
        .help("keep one of the two responses")
        .related(stray.first->criterion.span, "first answered here")
        .fix(diag::Fix::remove(stray.response->span));
  }
}

}  // namespace assure::rules
