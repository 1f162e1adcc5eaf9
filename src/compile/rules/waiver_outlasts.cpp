// AS726 waiver-outlasts
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule waiver_outlasts = {
    .code = "AS726",
    .name = "waiver-outlasts",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a waiver holds longer than the deadline of the submission",
    .explanation =
        R"(What was accepted is accepted for this submission, and its deadline is the last day on which that means something.
A waiver that ends later says that the fault may stay for good, or waits for a submission that nobody has judged yet.

Let `until` be the deadline or a day before it. What is still open then is accepted again for the next submission, or
fixed.)",
    .bad = R"(posts:
  - {id: chair, title: Chair}
actions:
  - {id: print-report, what: Print the report, who: ceo}
waivers:
  - {code: AS707, for: print-report, reason: The printer decides., approved_by: chair, until: 2009-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
