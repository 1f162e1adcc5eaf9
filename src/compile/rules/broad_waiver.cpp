// AS721 broad-waiver
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule broad_waiver = {
    .code = "AS721",
    .name = "broad-waiver",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a waiver accepts every finding of a rule in a file",
    .explanation =
        R"(The waiver names a file and not what in it was accepted. Whoever approved it looked at what was there on that day;
what comes into the file later is accepted too, and nobody has seen it. The reader of the pack cannot tell one from
the other.

Name the criterion, the record or the citation with `for`. `at` may stay beside it, to say in which file.)",
    .bad = R"(posts:
  - {id: chair, title: Chair}
actions:
  - {id: print-report, what: Print the report, who: ceo}
waivers:
  - {code: AS707, at: sample.yaml, reason: The printer decides., approved_by: chair, until: 2008-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
