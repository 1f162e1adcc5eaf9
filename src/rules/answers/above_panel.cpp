// AS439 above-panel
#include "rules/answered.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule above_panel = {
    .code = "AS439",
    .name = "above-panel",
    .severity = diag::Severity::Warning,
    .summary = "the self-assessment is above the latest assessment by somebody else",
    .explanation =
        R"(Somebody else has assessed the criterion, and the latest of these assessments is lower than the rating that
the organisation gives itself. Whoever reads the pack sees both figures side by side, and believes the one that
was given from outside.

Lower `rating`, or say in the statement what has changed since the assessment. If that is told, a waiver with
the reason keeps the finding from standing open.)",
    .bad = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report]
    assessments: [{by: panel, rating: partly, on: 2008-10-20}]
)",
    .good = R"(-- answers.yaml --
standards:
  - criterion: S1
    owner: ceo
    rating: met
    statement: The report appears every year.
    evidence: [annual-report]
    assessments: [{by: peers, rating: partly, on: 2008-03-31}, {by: panel, rating: met, on: 2008-10-20}]
)",
};

void check_above_panel(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  each_answered(evaluation, [&](const evaluate::CriterionResult& entry) {
    const auto* panel = entry.panel();
    if (!entry.rating || !panel || !panel->rating || panel->on.broken) return;
    if (panel->on && *panel->on > evaluation.as_of) return;
    std::size_t given = entry.scale->index_of(panel->rating->text);
    if (given == framework::Scale::npos || given >= entry.rating->index) return;
    std::string on = panel->on ? " on " + panel->on->iso() : std::string();
    out.report(above_panel, entry.response->rating.span, "`{}` claims {}; {} gave {}{}", entry.id,
           entry.label(entry.rating->index), panel->by ? "`" + *panel->by + "`" : "somebody else",
           entry.label(given), on)
        .help("say in the statement what has changed since, or claim less")
        .related(panel->rating.span, "assessed here");
  });
}

}  // namespace assure::rules
