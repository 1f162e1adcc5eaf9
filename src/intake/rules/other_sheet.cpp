// AS985 other-sheet
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule other_sheet = {
    .code = "AS985",
    .name = "other-sheet",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "another sheet looks like a tracker, too",
    .explanation =
        R"(One sheet is read: the one that names most criteria. This one has a header and criteria as well, and may hold
answers that are missing otherwise, or be an old copy. Add it to `sheets` in the map when it is wanted.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,met
S2,met
-- sheet Old --
Ref,Rating
S1,not-met
)",
    .good = R"(-- tracker.csv --
Ref,Rating
S1,met
S2,met
-- sheet Colours --
Colour,Meaning
green,met
)",
};

}  // namespace assure::intake::rules
