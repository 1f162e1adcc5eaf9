// AS808 function-unassigned
#include "rules/rule.h"
#include "rules/shortfall_findings.h"

namespace assure::rules {

extern constinit const diag::Rule function_unassigned = {
    .code = "AS808",
    .name = "function-unassigned",
    .severity = diag::Severity::Error,
    .summary = "no directorate answers for a function that the checklist lists",
    .explanation =
        R"(The checklist lists functions that somebody in the organisation must answer for, and no directorate has this
one among its `functions`. What belongs to nobody is done by nobody, and the reader of the pack would not know
whom to ask.

Add the function's id to the `functions` of the directorate that has it. Plain words may be there too, but
only the id is found.)",
    .bad = R"(-- in checklist.yaml --
functions: [{id: risk, title: Risk register}, {id: contracts, title: Contracts}]
-- sample.yaml --
directorates:
  - {id: quality, title: Quality, functions: [risk]}
)",
    .good = R"(-- in checklist.yaml --
functions: [{id: risk, title: Risk register}, {id: contracts, title: Contracts}]
-- sample.yaml --
directorates:
  - {id: quality, title: Quality, functions: [risk]}
  - {id: finance, title: Finance, functions: [contracts, Payroll and pensions]}
)",
};

void check_function_unassigned(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  report_shortfalls(evaluation, evaluate::ShortfallKind::FunctionUnassigned, function_unassigned, out);
}

}  // namespace assure::rules
