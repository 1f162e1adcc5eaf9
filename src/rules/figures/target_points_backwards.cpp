// AS422 target-points-backwards
#include <fmt/format.h>

#include "rules/answered.h"
#include "rules/figures/measures.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule target_points_backwards = {
    .code = "AS422",
    .name = "target-points-backwards",
    .severity = diag::Severity::Error,
    .summary = "the last target is worse than the baseline",
    .explanation =
        R"(A measure says with `better` whether higher or lower figures are wanted. The last target lies on the wrong
side of the latest figure of the baseline, so the organisation would be aiming to get worse.

Most often `better` is the wrong way round, or two figures have changed places. Correct them. If things are
really expected to get worse, say so in the statement and have somebody accept this finding with a waiver.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: lower, baseline: {2007: 745}, target: {2012: 950}}
    evidence: [annual-report]
)",
    .good = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}, target: {2012: 950}}
    evidence: [annual-report]
)",
};

void check_target_points_backwards(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_response(evaluation, [&](const submission::Response& response) {
    const auto& measure = response.measure;
    auto baseline = ends_of(measure.baseline);
    auto target = ends_of(measure.target);
    if (!measure.better || !response.criterion || !baseline || !target) return;
    const auto& from = *baseline->last.value;
    const auto& to = *target->last.value;
    if (!from || !to) return;
    bool higher = *measure.better == submission::Better::Higher;
    if (higher ? *to >= *from : *to <= *from) return;
    out.report(target_points_backwards, to.span, "the target of `{}` is {}, {} than its baseline {}",
           response.criterion->text, *to, higher ? "lower" : "higher", *from)
        .help(fmt::format("`better` is `{}`: correct it, or the figures", higher ? "higher" : "lower"))
        .related(from.span, "the baseline");
  });
}

}  // namespace assure::rules
