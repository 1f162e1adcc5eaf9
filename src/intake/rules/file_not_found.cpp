// AS976 file-not-found
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule file_not_found = {
    .code = "AS976",
    .name = "file-not-found",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "evidence that a tracker names is not among the files",
    .explanation =
        R"(No file beside the tracker is called so, with or without its extension. The item is declared without a file, so that
it stays a gap with the owner of the criterion until the file is there. When the tracker means a file of another
name, write its path in the map.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,Strategic plan.pdf
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Evidence
S1,met,Strategic plan.pdf
-- files/Strategic plan.pdf --
The plan.
)",
};

}  // namespace assure::intake::rules
