// AS722 unknown-waived
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule unknown_waived = {
    .code = "AS722",
    .name = "unknown-waived",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "what a waiver accepts is not there, or is not clear",
    .explanation =
        R"(`for` names what a waiver is about: a criterion (`C7`, or `wcc-2008/C7`), a record by its id (`old-scan`, or
`evidence/old-scan`), a citation (`C7/old-scan`), or a file of the documents folder. Here it names nothing that this folder
has, or several things, or there is neither `for` nor `at`. The waiver accepts nothing, so the finding counts.

Correct the name. Where several things have it, write it in full.)",
    .bad = R"(posts:
  - {id: chair, title: Chair}
actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
waivers:
  - {code: AS707, for: print-reprot, reason: The printer decides., approved_by: chair, until: 2008-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
