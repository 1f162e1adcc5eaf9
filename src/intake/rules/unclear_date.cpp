// AS974 unclear-date
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unclear_date = {
    .code = "AS974",
    .name = "unclear-date",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a date in a tracker is no day",
    .explanation =
        R"(There is no such day (31 November), its month comes first, or it may be a quarter of the calendar year as well as of
the financial year. The action keeps what is written, under `as_written`, and has no day. Correct the tracker, or
write the day in the map.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Action,Due
S1,met,Renew the plan,31/11/2026
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Action,Due
S1,met,Renew the plan,30/11/2026
)",
};

}  // namespace assure::intake::rules
