// AS980 row-gone
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule row_gone = {
    .code = "AS980",
    .name = "row-gone",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a record came from a row that the tracker does not have any more",
    .explanation =
        R"(The record was written by an import before, and the tracker no longer names it. It is kept: somebody may have worked
on it, or the row may be missing by mistake. Take it out when it is not wanted.)",
    .bad = R"(-- imported.csv --
Ref,Rating
S1,met
S2,met
-- tracker.csv --
Ref,Rating
S1,met
)",
    .good = R"(-- imported.csv --
Ref,Rating
S1,met
S2,met
-- tracker.csv --
Ref,Rating
S2,met
S1,met
)",
};

}  // namespace assure::intake::rules
