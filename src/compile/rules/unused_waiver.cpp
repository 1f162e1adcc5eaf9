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
        R"(A waiver names the code of a finding and the file that it is in, and there is no such finding. Perhaps it
was fixed and the waiver stayed behind; then it would one day accept something new that nobody has looked
at. Perhaps the code or the file is misspelt.

Delete the waiver, or correct it. Findings about a document are in the file that declares it.)",
    .bad = R"(waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: ceo, until: 2009-01-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2009-01-31}
)",
};

}  // namespace assure::compile::rules
