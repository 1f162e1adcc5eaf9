// AS981 hidden-cells
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule hidden_cells = {
    .code = "AS981",
    .name = "hidden-cells",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "rows or columns of a tracker are hidden",
    .explanation =
        R"(What is hidden in the tracker was imported as any other, because a hidden row is still an answer. Somebody may have
hidden it because it is out of date, or not for everybody's eyes: look at these cells before the folder is used.
Write `ignored` or `private` in the map for a column that should not be in the pack.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
S2,met,We had a plan.
-- hidden --
row 3
column C
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
S2,met,We had a plan.
)",
};

}  // namespace assure::intake::rules
