// AS982 cell-without-value
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule cell_without_value = {
    .code = "AS982",
    .name = "cell-without-value",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a cell of a tracker has no value that could be taken",
    .explanation =
        R"(Formulas are never calculated: what the file holds as their result is taken. This one has no result, because the
program that wrote the file did not store any, or an error such as `#REF!`. Open the tracker in the program that
it comes from, correct the formula, and save it.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,#REF!
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
)",
};

}  // namespace assure::intake::rules
