// AS727 late
#include <fmt/format.h>

#include "evaluate/late.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule late = {
    .code = "AS727",
    .name = "late",
    .severity = diag::Severity::Warning,
    .summary = "the deadline of the submission has passed",
    .explanation =
        R"(The day of judgement is after the deadline in `due`, and nothing says that the submission was handed in; or it
was handed in after that day. The reader of the pack sees that it is late, and by how much, before anything else.

When it was handed in, write the day as `done` of a milestone that is due on the deadline. If the authority gave more time,
write the new day in `due`. What is judged as of an earlier day says so in `as_of`.)",
    .bad = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-11-23
  as_of: 2008-11-28
  stage: draft
  frameworks: [checklist.yaml]
)",
    .good = R"(-- assure.yaml --
organisation: {name: Sample Trust}
submission:
  reference: sample
  title: Sample submission
  due: 2008-11-23
  as_of: 2008-11-28
  stage: draft
  frameworks: [checklist.yaml]
-- plan.yaml --
milestones:
  - {id: handed-in, title: Handed in, due: 2008-11-23, done: 2008-11-21}
)",
};

void check_late(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  const auto late_by = evaluate::lateness(evaluation);
  if (!late_by) return;
  const auto& head = evaluation.submission().head;
  source::Span at = head.due.span;
  for (const auto& entry : head.frameworks) {
    if (entry.due && *entry.due == late_by->due) at = entry.due.span;
  }
  const std::string due = late_by->due.iso();
  auto report =
      late_by->handed_in
          ? out.report(late, at, "{}: due {}, done {}", late_by->text(), due, late_by->handed_in->iso())
          : out.report(late, at, "{}: due {}, judged as of {}", late_by->text(), due, evaluation.as_of.iso());
  if (late_by->handed_in) {
    report.help("if the authority gave more time, write the new day in `due`")
        .related(late_by->span, "handed in here");
  } else {
    report.help(
        fmt::format("when it is handed in, write the day as `done` of a milestone that is due {}; if the "
                    "authority gave more "
                    "time, write the new day in `due`",
            due));
  }
}

}  // namespace assure::rules
