// AS715 series-with-holes
#include <algorithm>

#include "base/text.h"
#include "framework/records.h"
#include "rules/rule.h"

namespace assure::rules {

extern constinit const diag::Rule series_with_holes = {
    .code = "AS715",
    .name = "series-with-holes",
    .severity = diag::Severity::Warning,
    .summary = "something that should recur did not take place in some of its periods",
    .explanation =
        R"(The series is to take place in every week, fortnight, month, quarter or year, and some of these periods have
no day in `held`. Weeks and fortnights are counted from the day in `from`; months, quarters and years are
those of the calendar, beginning with the one that `from` lies in. Only periods that ended before the day of
judgement count, and the last one ends with `until`. A board that did not meet, or bulletins that did not
come out, did not do what the folder says they did.

Add the days that are only missing here. If a meeting really fell out, say so where the series is told of; if
it takes place less often, correct `every`.)",
    .bad = R"(series:
  - {id: board, every: month, from: 2008-08-01, until: 2008-10-31, held: [2008-08-28, 2008-10-30]}
)",
    .good = R"(series:
  - {id: board, every: month, from: 2008-08-01, until: 2008-10-31, held: [2008-08-28, 2008-09-25, 2008-10-30]}
)",
};

void check_series_with_holes(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  constexpr std::size_t most_listed = 3;
  for (const auto& entry : evaluation.series) {
    const auto& series = *entry.series;
    // A day that was mistyped is reported as such, and is what a hole lacks.
    auto mistyped =
        std::count_if(series.held.begin(), series.held.end(), [](const auto& day) { return !day; });
    if (!series.id || series.broken) continue;
    if (entry.holes.size() <= entry.outside.size() + static_cast<std::size_t>(mistyped)) continue;
    std::vector<std::string> listed;
    for (std::size_t i = 0; i < std::min(most_listed, entry.holes.size()); ++i)
      listed.push_back(entry.holes[i].iso());
    std::string more = entry.holes.size() > most_listed
                           ? fmt::format(" and {} more", entry.holes.size() - most_listed)
                           : std::string();
    out.report(series_with_holes, series.id.span, "`{}` was not held in {} of {}: {}{}", series.id->text,
           entry.holes.size(), base::counted(entry.periods.size(), record::name_of(*entry.every)),
           base::join(listed, ", "), more)
        .help("add the days to `held` if it did take place");
  }
}

}  // namespace assure::rules
