// AS411 short-horizon
#include "base/text.h"
#include "rules/answered.h"
#include "rules/figures/measures.h"
#include "rules/rule.h"
#include "submission/measured.h"

namespace assure::rules {

extern constinit const diag::Rule short_horizon = {
    .code = "AS411",
    .name = "short-horizon",
    .severity = diag::Severity::Error,
    .summary = "the last target comes sooner after the baseline than the checklist wants",
    .explanation =
        R"(The checklist wants targets that look ahead for a number of years from the baseline, because what matters
here does not change from one year to the next. The years from the first figure of the baseline to the last
target are fewer.

Add a target for a later year. If the figures stand under wrong years, correct the years; a year stands for
the financial year that begins in it.)",
    .bad = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}, measure: {horizon: 5 years}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}, target: {2010: 900}}
    evidence: [annual-report]
)",
    .good = R"(-- in checklist.yaml --
scales: {}
elements: [{id: outcomes, title: Outcomes, choose: {at_least: 1}, measure: {horizon: 5 years}}]
-- answers.yaml --
outcomes:
  - id: quitters
    title: People who stop smoking
    measure: {unit: per 100000, better: higher, baseline: {2007: 745}, target: {2010: 900, 2012: 950}}
    evidence: [annual-report]
)",
};

void check_short_horizon(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto& horizon = entry.element->measure.horizon;
    const auto& measure = entry.response->measure;
    auto baseline = ends_of(measure.baseline);
    auto target = ends_of(measure.target);
    if (!horizon || !baseline || !target) return;
    int from = baseline->first.last_month, to = target->last.last_month;
    auto start = base::Date::of(from / 12, from % 12 + 1, 1);
    auto end = base::Date::of(to / 12, to % 12 + 1, 1);
    if (!start || !end || *end >= horizon->after(*start)) return;
    std::string span = to > from ? submission::time_between(
                                       submission::financial_years(from), submission::financial_years(to))
                                 : std::string("no year");
    out.report(short_horizon, target->last.year_span,
           "the last target of `{}` is {} after its baseline; {} are wanted{}", entry.id, span,
           horizon->text(), framework::mark_of(entry.element->measure))
        .help("add a target for a later year")
        .related(baseline->first.year_span, "the baseline");
  });
}

}  // namespace assure::rules
