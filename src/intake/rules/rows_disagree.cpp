// AS978 rows-disagree
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule rows_disagree = {
    .code = "AS978",
    .name = "rows-disagree",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "two rows of a tracker say different things of one criterion",
    .explanation =
        R"(A criterion may have several rows: their evidence, statements and actions are joined. A rating, target or lead it has
once. The first is taken. Let both rows say the same, or take one of the two out.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,met
S1,not-met
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
S1,met,It was approved.
)",
};

}  // namespace assure::intake::rules
