// AS989 other-bytes
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule other_bytes = {
    .code = "AS989",
    .name = "other-bytes",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "the folder has a file with other bytes than the one beside the tracker",
    .explanation =
        R"(A file of that name was copied before, or somebody put it there, and the two differ. Nothing is ever overwritten. When
the one beside the tracker is the newer version, take the old one out of the folder and import again.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,plan.txt
-- files/plan.txt --
The plan of this year.
-- folder/documents/plan.txt --
The plan of last year.
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,plan.txt
-- files/plan.txt --
The plan.
-- folder/documents/plan.txt --
The plan.
)",
};

}  // namespace assure::intake::rules
