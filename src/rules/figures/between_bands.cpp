// AS424 between-bands
#include "rules/figures/reported_figure.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule between_bands = {
    .code = "AS424",
    .name = "between-bands",
    .severity = diag::Severity::Error,
    .summary = "a figure falls between two bands of its checklist",
    .explanation =
        R"(The checklist gives figures of some size a name, and this figure is in none of its bands: higher than the one, not
as high as the other. Rounding it into the better band would be a claim that the checklist does not carry, and
rounding it into the worse one would sell the organisation short; so nothing is rounded here.

Ask the authority how it reads such a figure. If it has a rule for rounding, that belongs in the checklist as `round`;
until it answers, have somebody accept the finding with a waiver that says how the figure was reported.)",
    .bad = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}]
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: met
    bands: [{label: High, from: 70}, {label: Low, to: 60}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
)",
    .good = R"(-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2, S3]}]
roll_ups:
  - id: overall
    title: Overall
    of: standards
    by: share
    met: met
    bands: [{label: High, from: 65}, {label: Low, to: 60}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [annual-report]}
  - {criterion: S2, rating: met}
  - {criterion: S3, rating: partly}
)",
};

void check_between_bands(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& figure : framework.figures) {
      if (!figure.between_bands()) continue;
      auto report = out.report(between_bands, place_of_figure(evaluation, figure), "`{}` is {}, {}",
          figure.roll_up->id->text, figure.text, figure.standing());
      report.help(figure.how);
      if (figure.band_below) report.related(figure.band_below->label.span, "the band below it");
      if (figure.band_above) report.related(figure.band_above->label.span, "the band above it");
    }
  }
}

}  // namespace assure::rules
