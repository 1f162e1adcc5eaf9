// AS980 row-gone
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule row_gone = {
    .code = "AS980",
    .name = "row-gone",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a record or a value came from the tracker, which does not have it any more",
    .explanation =
        R"(The record or the value was written by an import before, and the tracker no longer has the row, or the cell is empty.
It is kept: somebody may have worked on it, or it may be missing by mistake. Take it out of the folder when it is not
wanted.)",
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
