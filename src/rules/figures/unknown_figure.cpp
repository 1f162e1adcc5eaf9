// AS437 unknown-figure
#include "rules/figures/reported_figure.h"
#include "rules/names.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule unknown_figure = {
    .code = "AS437",
    .name = "unknown-figure",
    .severity = diag::Severity::Error,
    .summary = "the folder reports a figure that no checklist has",
    .explanation =
        R"(Each entry of `results` names a figure of a checklist, so that what the organisation reports is compared with what its
answers come to. No checklist of this folder has a figure of this name, so the number is there unchecked.

Most often the name is misspelt: a checklist lists its figures under `roll_ups`. A number that several papers state, and that no
checklist asks for, belongs in `figures`.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3, S4]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
  - {criterion: S4, not_applicable: This trust runs no ambulances.}
results:
  - {figure: overal, met: 2}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3, S4]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
  - {criterion: S4, not_applicable: This trust runs no ambulances.}
results:
  - {figure: sample/overall, met: 2}
)",
};

void check_unknown_figure(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!all_is_read(evaluation)) return;
  Names names;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& figure : framework.figures) names.push_back(figure.roll_up->id->text);
  }
  base::Spelling spelling = spelling_of(evaluation, std::move(names), {Referent::Figure});
  for (const auto& result : evaluation.submission().results) {
    if (!result.figure || reported_figure(evaluation, result)) continue;
    out.report(unknown_figure, result.figure.span, "no checklist has a figure `{}`", result.figure->text)
        .help(help_for_unknown(result.figure->text, spelling, "figures"))
        .fix(diag::Fix::write(result.figure.span, spelling.certain(result.figure->text)));
  }
}

}  // namespace assure::rules
