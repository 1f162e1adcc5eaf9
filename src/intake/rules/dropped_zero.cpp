// AS987 dropped-zero
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule dropped_zero = {
    .code = "AS987",
    .name = "dropped-zero",
    .severity = diag::Severity::Note,
    .waivable = false,
    .summary = "a number was taken for one with a zero at its end",
    .explanation =
        R"(Spreadsheets keep the number 1.10 as 1.1. Where 1.1 is below 1.9, was there before, and the checklist has 1.10, it
is taken for 1.10. Write such numbers as text in the tracker, and nobody has to guess.)",
    .bad = R"(-- tracker.csv --
Ref,Rating
1.1,met
1.9,met
1.1,partly-met
)",
    .good = R"(-- tracker.csv --
Ref,Rating
1.1,met
1.9,met
1.10,partly-met
)",
};

}  // namespace assure::intake::rules
