// AS712 past-when-written
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule past_when_written = {
    .code = "AS712",
    .name = "past-when-written",
    .severity = diag::Severity::Warning,
    .summary = "an action was due before the paper that it comes from was written",
    .explanation =
        R"(The paper that lists the action carries the day in `written`, and the day by which the action is due had
passed by then. So the paper was out of date when it was signed, or one of the two days is a slip, and its
reader cannot tell what was still to be done. An action that is still open is also overdue (AS702): that says
what is owed now, and this says what the paper got wrong.

Look at the paper. Correct the day that was copied wrongly, or agree on a new day with whoever wrote it and
quote the old one in `as_written`.)",
    .bad = R"(actions:
  - {id: visit, what: Visit a trust nearby, who: ceo, due: 2008-10-01, written: 2008-10-06, done: 2008-10-20}
)",
    .good = R"(actions:
  - {id: visit, what: Visit a trust nearby, who: ceo, due: 2008-10-31, written: 2008-10-06, done: 2008-10-20}
)",
};

void check_past_when_written(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& action : evaluation.submission().actions) {
    if (!action.id || !action.written) continue;
    auto check = [&](const record::Spanned<base::Period>& due, std::string_view what) {
      if (!due || due->last >= *action.written) return false;
      out.report(past_when_written, due.span, "{}action `{}` was due {}, before the paper of {} was written",
             what, action.id->text, due->last.iso(), action.written->iso())
          .help("correct the day that was copied wrongly, or agree on a new one")
          .related(action.written.span, "written here");
      return true;
    };
    bool two_steps = action.compliant_by || action.due;
    if (check(action.last_due(), two_steps ? "" : "the plan of ")) continue;
    if (two_steps) check(action.plan_by, "the plan of ");
  }
}

}  // namespace assure::rules
