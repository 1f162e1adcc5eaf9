// AS704 future-dated
#include <string_view>

#include <fmt/format.h>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule future_dated = {
    .code = "AS704",
    .name = "future-dated",
    .severity = diag::Severity::Error,
    .summary = "something is said to have happened after the day of judgement",
    .explanation =
        R"(A document, an approval, a signature or another thing that is past carries a day later than the day on which
the folder is judged. What has not happened yet proves nothing, and an approval with a future date looks as
if it had been written in advance.

Correct the day. If the folder really is judged later, change `submission.as_of` or give `--as-of`. What is
only planned belongs into `actions` or `milestones`, with `due`.)",
    .bad = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2009-06-30
    status: final
)",
    .good = R"(-- evidence.yaml --
evidence:
  - id: annual-report
    kind: report
    title: Annual report
    file: documents/annual-report.txt
    owner: ceo
    dated: 2008-06-30
    status: final
)",
};

namespace {

struct Calendar {
  const evaluate::Evaluation& evaluation;
  diag::Diagnostics& out;

  // `what` reads on with the day.
  void past(const record::Spanned<base::Date>& day, const std::string& what) const {
    if (!day || *day <= evaluation.as_of) return;
    out.report(future_dated, day.span, "{} {}, after the day of judgement, {}", what, day->iso(),
           evaluation.as_of.iso())
        .help("correct the day, or judge the folder on a later one");
  }
};

}  // namespace

void check_future_dated(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  Calendar calendar{evaluation, out};
  const auto& submission = evaluation.submission();
  for (const auto& item : submission.evidence) {
    if (!item.id) continue;
    calendar.past(item.dated, fmt::format("`{}` is dated", item.id->text));
    calendar.past(item.approved.on, fmt::format("the approval of `{}` is dated", item.id->text));
  }
  for (const auto& section : submission.sections) {
    for (const auto& response : section.responses) {
      if (!response.criterion) continue;
      for (const auto& assessment : response.assessments) {
        calendar.past(assessment.on, fmt::format("an assessment of `{}` is dated", response.criterion->text));
      }
    }
  }
  for (const auto& rating : submission.panel_ratings) {
    if (rating.element)
      calendar.past(rating.on, fmt::format("a panel's rating of `{}` is dated", rating.element->text));
  }
  for (const auto& action : submission.actions) {
    if (!action.id) continue;
    calendar.past(action.done, fmt::format("action `{}` is said to be done on", action.id->text));
    calendar.past(
        action.planned, fmt::format("the plan of action `{}` is said to be ready on", action.id->text));
    calendar.past(action.written, fmt::format("the paper that has action `{}` is dated", action.id->text));
  }
  for (const auto& milestone : submission.milestones) {
    if (milestone.id)
      calendar.past(
          milestone.done, fmt::format("milestone `{}` is said to be reached on", milestone.id->text));
  }
  for (const auto& stage : submission.stages) {
    if (!stage.stage) continue;
    const std::string name = fmt::format("stage `{}` is said to have ", stage.stage->text);
    calendar.past(stage.entered, name + "begun on");
    calendar.past(stage.paused, name + "paused on");
    calendar.past(stage.stepped_off, name + "been left on");
    calendar.past(stage.done, name + "ended on");
  }
  for (const auto& decision : submission.decisions) {
    bool decided = decision.id && decision.outcome.given();
    if (decided)
      calendar.past(decision.on, fmt::format("decision `{}` has an outcome and is dated", decision.id->text));
  }
  for (const auto& decision : submission.disclosures) {
    if (decision.file)
      calendar.past(decision.on, fmt::format("the decision on `{}` is dated", *decision.file));
  }
  for (const auto& signature : submission.sign_offs) {
    if (signature.role)
      calendar.past(signature.on, fmt::format("`{}` is said to have signed on", signature.role->text));
  }
}

}  // namespace assure::rules
