// AS971 unknown-column
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unknown_column = {
    .code = "AS971",
    .name = "unknown-column",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a column of a tracker is not known",
    .explanation =
        R"(Neither the name of the column nor its cells tell what it is. So that nothing is lost, its cells are kept under
`private`, where readers of the pack do not see them. Say in the map what the column is, or `ignored`.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Strategic link
S1,met,Aim 3
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Strategic link
S1,met,Aim 3
-- map.yaml --
import_map: {tracker: tracker.csv}
columns:
  - {header: Strategic link, is: private}
)",
};

}  // namespace assure::intake::rules
