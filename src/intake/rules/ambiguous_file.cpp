// AS977 ambiguous-file
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule ambiguous_file = {
    .code = "AS977",
    .name = "ambiguous-file",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a name in a tracker may be one of several files",
    .explanation =
        R"(Several files fit the name, and they are not the same to the byte. Which one is evidence is not guessed. Write in the
map the path of the one that is meant.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,plan.txt
-- files/2025/plan.txt --
The plan of last year.
-- files/2026/plan.txt --
The plan of this year.
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,plan.txt
-- files/2025/plan.txt --
The plan.
-- files/2026/plan.txt --
The plan.
)",
};

}  // namespace assure::intake::rules
