// AS979 import-conflict
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule import_conflict = {
    .code = "AS979",
    .name = "import-conflict",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a value has changed both in the tracker and in the folder",
    .explanation =
        R"(An import changes what nobody has changed by hand since the one before, and keeps what somebody has. Here the folder
and the tracker have both changed, or the folder says something that no import has written. Nothing was changed.
Say under `conflicts` in the map which holds, `folder` or `tracker`, or write it in both places. The answer is about
what the tracker says now; when that changes, the question is asked again.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,met
-- folder/answers.yaml --
standards:
  - criterion: S1
    rating: partly-met
)",
    .good = R"(-- tracker.csv --
Ref,Rating
S1,met
-- folder/answers.yaml --
standards:
  - criterion: S1
    rating: met
)",
};

}  // namespace assure::intake::rules
