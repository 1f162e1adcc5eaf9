// AS719 series-frequency
#include "framework/records.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule series_frequency = {
    .code = "AS719",
    .name = "series-frequency",
    .severity = diag::Severity::Error,
    .summary = "a series does not say how often it takes place, or that is too seldom",
    .explanation =
        R"(The checklist asks for something that recurs, and the folder's series of that id takes place less often. Or
neither of them says how often, so nobody can tell whether a meeting or a bulletin fell out: such a series is
not evaluated, and must not look as if it were in order.

Give the series `every`: week, fortnight, month, quarter or year. If it is too seldom, it is not what the
checklist asks for.)",
    .bad = R"(-- in checklist.yaml --
series: [{id: bulletin, title: Bulletin for staff, every: month}]
-- sample.yaml --
series:
  - {id: bulletin, every: quarter, from: 2008-07-01, until: 2008-09-30, held: [2008-07-10]}
)",
    .good = R"(-- in checklist.yaml --
series: [{id: bulletin, title: Bulletin for staff, every: month}]
-- sample.yaml --
series:
  - {id: bulletin, from: 2008-07-01, until: 2008-09-30, held: [2008-07-10, 2008-08-07, 2008-09-11]}
)",
};

void check_series_frequency(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  for (const auto& entry : evaluation.series) {
    const auto& series = *entry.series;
    if (!series.id || series.broken) continue;
    const auto* demand = entry.demand;
    if (!entry.every) {
      if (!evaluation.folder->frameworks_complete) continue;
      out.report(series_frequency, series.id.span, "nothing says how often `{}` takes place", series.id->text)
          .help("add `every`: week, fortnight, month, quarter or year");
    } else if (demand && demand->every && *entry.every > *demand->every) {
      out.report(series_frequency, series.every.span,
             "`{}` takes place every {}; the checklist asks for every {}{}", series.id->text,
             record::name_of(*entry.every), record::name_of(*demand->every), framework::mark_of(*demand))
          .related(demand->every.span, "the checklist's");
    }
  }
}

}  // namespace assure::rules
