// AS716 series-day-outside
#include <tuple>

#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule series_day_outside = {
    .code = "AS716",
    .name = "series-day-outside",
    .severity = diag::Severity::Error,
    .summary = "a day in `held` lies outside the series, or after the day of judgement",
    .explanation =
        R"(The series runs from `from` to `until`, and a day on which it is said to have taken place is before the one or
after the other, or has not come yet. Most often a year or a month was mistyped, and the day belongs into a
period that now looks empty.

Correct the day, or the ends of the series. What is only planned does not belong into `held`.)",
    .bad = R"(series:
  - {id: board, every: month, from: 2008-08-01, until: 2008-10-31, held: [2008-08-28, 2007-09-25, 2008-10-30]}
)",
    .good = R"(series:
  - {id: board, every: month, from: 2008-08-01, until: 2008-10-31, held: [2008-08-28, 2008-09-25, 2008-10-30]}
)",
};

void check_series_day_outside(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& entry : evaluation.series) {
    const auto& [id, from, until] = std::tie(entry.series->id, entry.series->from, entry.series->until);
    bool backwards = until && *until < *from;
    if (!id || backwards) continue;
    for (const auto* day : entry.outside) {
      if (**day < *from) {
        out.report(series_day_outside, day->span, "`{}` was held on {}, before it began on {}", id->text,
               (*day)->iso(), from->iso())
            .related(from.span, "begins here");
      } else if (until && **day > *until) {
        out.report(series_day_outside, day->span, "`{}` was held on {}, after it ended on {}", id->text,
               (*day)->iso(), until->iso())
            .related(until.span, "ends here");
      } else {
        out.report(series_day_outside, day->span,
               "`{}` is said to be held on {}, after the day of judgement, {}", id->text, (*day)->iso(),
               evaluation.as_of.iso())
            .help("correct the day, or judge the folder on a later one");
      }
    }
  }
}

}  // namespace assure::rules
