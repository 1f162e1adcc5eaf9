// AS986 bad-answer
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule bad_answer = {
    .code = "AS986",
    .name = "bad-answer",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "an answer in the map cannot be true",
    .explanation =
        R"(The map names a sheet or a column that the tracker does not have, a value that the scale does not have, a criterion
that no checklist of the folder has, or a file that is not there. Correct it in the map.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,Amber
-- map.yaml --
import_map: {tracker: tracker.csv}
ratings:
  - {written: Amber, means: amber}
)",
    .good = R"(-- tracker.csv --
Ref,Rating
S1,Amber
-- map.yaml --
import_map: {tracker: tracker.csv}
ratings:
  - {written: Amber, means: partly-met}
)",
};

}  // namespace assure::intake::rules
