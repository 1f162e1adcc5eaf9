// AS710 unused-waiver
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule unused_waiver = {
    .code = "AS710",
    .name = "unused-waiver",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a waiver accepts a finding that is not there",
    .explanation =
        R"(A waiver names the code of a finding and what it is about, and there is no such finding; or another waiver accepts
it already. Perhaps it was fixed and the waiver stayed behind; then it would one day accept something new that
nobody has looked at. Perhaps the code is misspelt, or the finding is about another record.

Delete the waiver, or correct it. Findings about a document are about the evidence item that declares it.)",
    .bad = R"(posts:
  - {id: chair, title: Chair}
waivers:
  - {code: AS707, for: S1, reason: The printer decides., approved_by: chair, until: 2008-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2009-01-31}
)",
};

}  // namespace assure::compile::rules
