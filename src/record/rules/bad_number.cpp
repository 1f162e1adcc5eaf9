// AS207 bad-number
#include "record/rules.h"

namespace assure::record::rules {

constinit const diag::Rule bad_number = {
    .code = "AS207",
    .name = "bad-number",
    .severity = diag::Severity::Error,
    .summary = "a figure is not written as a number",
    .explanation =
        R"(A number is expected here, and this is something else. Figures are compared, counted and drawn in the pack,
so they have to be bare: no units, no thousands separators, no words. Counts of things are whole numbers.

Write the figure alone, with a point before the decimals, and put its unit where the language has a key for
it.)",
    .bad = R"(feedback:
  - {id: survey, file: documents/survey.csv, min_group: five}
-- documents/survey.csv --
group,criterion,rating
partners,S1,met
)",
    .good = R"(feedback:
  - {id: survey, file: documents/survey.csv, min_group: 5}
-- documents/survey.csv --
group,criterion,rating
partners,S1,met
partners,S1,met
partners,S1,met
partners,S1,met
partners,S1,met
)",
};

}  // namespace assure::record::rules
