// AS725 waives-own
#include "compile/rules.h"

namespace assure::compile::rules {

constinit const diag::Rule waives_own = {
    .code = "AS725",
    .name = "waives-own",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a waiver is approved by the post that answers for what it accepts",
    .explanation =
        R"(A waiver says that somebody other than the owner has looked at a fault and lets it stay. Here the post in
`approved_by` owns the response, keeps the document or does the action that the waiver is about. The reader would learn
nothing from such an approval. The waiver accepts nothing of what this post answers for.

Have the finding accepted by another post, and write that post down.)",
    .bad = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
waivers:
  - {code: AS707, for: print-report, reason: The printer decides., approved_by: ceo, until: 2008-12-31}
)",
    .good = R"(actions:
  - {id: print-report, what: Print the report, who: ceo, due: 2008-12-15}
)",
};

}  // namespace assure::compile::rules
