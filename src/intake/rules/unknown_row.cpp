// AS972 unknown-row
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unknown_row = {
    .code = "AS972",
    .name = "unknown-row",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a row of a tracker names no criterion of the checklist",
    .explanation =
        R"(The row says something, and of which criterion is not clear: its number is none of the checklist's, or it has none.
Nothing of it is imported; import-report.csv lists its cells. Correct the tracker, or write in the map which criterion
is meant, or `none` for a row that is no answer, such as a total.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,met
S9,met
)",
    .good = R"(-- tracker.csv --
Ref,Rating
S1,met
S9,met
-- map.yaml --
import_map: {tracker: tracker.csv}
criteria:
  - {written: S9, means: none}
)",
};

}  // namespace assure::intake::rules
