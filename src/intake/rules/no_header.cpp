// AS970 no-header
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule no_header = {
    .code = "AS970",
    .name = "no-header",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "no row of a tracker names its columns",
    .explanation =
        R"(`assure import` looks for a row whose cells say what is below them, with one column of the checklist's criteria,
among the first 40 rows of each sheet. Without it nothing can be read, and nothing is written. When the tracker
has such a row under names of its own, write the map by hand and give it with --map: `header: 4`, and for
each column its letter and what it is (docs/import.md shows one).)",
    .bad = R"(-- tracker.csv --
Our tracker
What,How far
S1,met
)",
    .good = R"(-- tracker.csv --
Our tracker
Ref,Rating
S1,met
)",
};

}  // namespace assure::intake::rules
