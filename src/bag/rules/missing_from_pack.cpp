// AS901 missing-from-pack
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule missing_from_pack = {
    .code = "AS901",
    .name = "missing-from-pack",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a manifest lists a file that is not in the pack",
    .explanation =
        R"(A manifest of the pack lists every file that was put into it. This file is listed and is not there: it was
removed, renamed, or lost on the way. Whoever reads the pack would judge a claim without the evidence that was
handed in for it. Fetch the pack again from the organisation that made it; if the file is missing there as well,
have the pack built again.)",
    .bad = R"(-- manifest-sha256.txt --
{sha256:data/documents/plan.txt}  data/documents/plan.txt
0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b  data/documents/minutes.txt
)",
    .good = R"(-- manifest-sha256.txt --
{sha256:data/documents/minutes.txt}  data/documents/minutes.txt
{sha256:data/documents/plan.txt}  data/documents/plan.txt
-- data/documents/minutes.txt --
The board approved the plan.
)",
};

}  // namespace assure::bag::rules
