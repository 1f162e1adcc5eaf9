// AS984 no-place
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule no_place = {
    .code = "AS984",
    .name = "no-place",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "what a tracker says has no place in the layout of a file",
    .explanation =
        R"(The record is in one line in brackets, or the value holds comments that would be lost. Nothing was changed there.
Write the record with a line for each key and its comments above them, and import again.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
-- folder/answers.yaml --
standards:
  - {criterion: S1, rating: met}
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
-- folder/answers.yaml --
standards:
  - criterion: S1
    rating: met
)",
};

}  // namespace assure::intake::rules
