// AS450 provisional-figure
#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "rules/figures/reported_figure.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule provisional_figure = {
    .code = "AS450",
    .name = "provisional-figure",
    .severity = diag::Severity::Error,
    .summary = "a final submission has a figure that may still change",
    .explanation =
        R"(The submission says `stage: final`, and a figure of its checklist is made of criteria some of which have no answer.
Such a figure is provisional and in no band, so the authority would get a result that is none. Each missing answer is
a finding of its own; that somebody accepted those with a waiver does not finish the figure.

Answer what is missing, or leave the submission at `stage: draft` until that is done.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: final
  frameworks: [checklist.yaml]
-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [{item: annual-report, shows: The figures}]}
  - {criterion: S2, statement: This is looked into.}
waivers:
  - {code: AS401, for: S2, reason: The audit is under way., approved_by: ceo, until: 2008-12-31}
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-12-31
  as_of: 2008-11-28
  stage: final
  frameworks: [checklist.yaml]
-- in checklist.yaml --
elements: [{id: standards, title: Standards, scale: met, criteria: [S1, S2]}]
roll_ups: [{id: overall, title: Overall, of: standards, by: share, met: met}]
-- answers.yaml --
standards:
  - {criterion: S1, rating: met, evidence: [{item: annual-report, shows: The figures}]}
  - {criterion: S2, rating: partly, evidence: [{item: annual-report, shows: The figures}]}
)",
};

namespace {

// Those without an answer; one with a fault is a finding already, and the only one.
std::vector<std::string> unanswered(
    const evaluate::FrameworkResult& framework, const evaluate::FigureResult& figure) {
  std::vector<std::string> ids;
  for (std::size_t index : figure.counted) {
    const auto& entry = framework.criteria[index];
    if (!entry.rating && entry.answer != evaluate::Answer::Broken) ids.push_back(entry.id);
  }
  return ids;
}

}  // namespace

void check_provisional_figure(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  if (!evaluation.is_final() || evaluation.folder->truncated) return;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& figure : framework.figures) {
      // That the type is not known is the one thing to be fixed.
      if (figure.undecided) continue;
      auto open = unanswered(framework, figure);
      if (open.empty()) continue;
      out.report(provisional_figure, place_of_figure(evaluation, figure),
             "`{}` is provisional, and the submission is final: {} of {} criteria {} no answer, {}",
             figure.roll_up->id->text, open.size(), figure.of, open.size() == 1 ? "has" : "have",
             base::quoted_list(open))
          .help("answer them, or leave the submission at `stage: draft`")
          .related(evaluation.submission().head.stage.span, "final here");
    }
  }
}

}  // namespace assure::rules
