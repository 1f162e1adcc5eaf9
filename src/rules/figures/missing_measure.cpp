// AS410 missing-measure
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule missing_measure = {
    .code = "AS410",
    .name = "missing-measure",
    .severity = diag::Severity::Error,
    .summary = "the measure of a chosen criterion lacks figures that the checklist wants",
    .explanation =
        R"(What an organisation chose to improve is judged by its figures: where it started, where it should be, and
how others do. The checklist wants some of them from every chosen criterion, and here they are missing, so
the reader of the pack could not see any improvement.

Add the figures by year, as in `baseline: {2007: 745}`. A year stands for the financial year that begins in
it.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}, measure: {baseline: required, target: required}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}}
    evidence: [annual-report]
)",
    .good = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}, measure: {baseline: required, target: required}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}, target: {2012: 950}}
    evidence: [annual-report]
)",
};

void check_missing_measure(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::MissingMeasure, missing_measure, out);
}

}  // namespace assure::rules
