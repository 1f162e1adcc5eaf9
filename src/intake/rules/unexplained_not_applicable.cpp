// AS988 unexplained-not-applicable
#include "intake/rules.h"

namespace assure::intake::rules {

constinit const diag::Rule unexplained_not_applicable = {
    .code = "AS988",
    .name = "unexplained-not-applicable",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a row says that its criterion does not apply, and not why",
    .explanation =
        R"(A criterion that does not apply needs a reason that the authority can judge, and some criteria apply to everybody. Give
the reason in a column of statements, or rate the criterion.)",
    .bad = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
S2,n/a,
)",
    .good = R"(-- tracker.csv --
Ref,Rating,Statement
S1,met,We have a plan.
S2,n/a,We have no hospital.
)",
};

}  // namespace assure::intake::rules
