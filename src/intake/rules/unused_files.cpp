// AS983 unused-files
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unused_files = {
    .code = "AS983",
    .name = "unused-files",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "files beside a tracker are named by no row",
    .explanation =
        R"(They were not copied into the folder, where every file has to be declared. Most shares hold more than is evidence, so
that this is a note. Name a file in the tracker when it proves
something.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,met
-- files/old minutes.txt --
Minutes.
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,old minutes
-- files/old minutes.txt --
Minutes.
)",
};

}  // namespace assure::intake::rules
