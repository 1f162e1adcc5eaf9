// AS973 unknown-rating
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unknown_rating = {
    .code = "AS973",
    .name = "unknown-rating",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a rating in a tracker is no value of the scale",
    .explanation =
        R"(Ratings are matched with the names and labels of the scale's values, whatever their letter case and signs. This one
fits none of them, or several, and a rating is not guessed. Write in the map which value it means; that holds
for every row that says the same.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
S1,Amber/Green
)",
    .good = R"(-- tracker.csv --
Ref,Rating
S1,Amber/Green
-- map.yaml --
import_map: {tracker: tracker.csv}
ratings:
  - {written: Amber/Green, means: partly-met}
)",
};

}  // namespace assure::intake::rules
