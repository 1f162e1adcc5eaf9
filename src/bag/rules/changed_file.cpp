// AS902 changed-file
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule changed_file = {
    .code = "AS902",
    .name = "changed-file",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a file is not what it was when the pack was made",
    .explanation =
        R"(The manifest holds the SHA-256 digest of every file as it was packed, and the file that is there now has
another one: at least one of its bytes was changed, on purpose or by a fault of a disk or a transfer. Nobody can
say which of the two contents the organisation signed for. The finding names both digests. Fetch the pack again,
and ask the organisation that made it if the difference remains.)",
    .bad = R"(-- manifest-sha256.txt --
0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d0e0f0a0b  data/documents/plan.txt
)",
    .good = R"(-- manifest-sha256.txt --
{sha256:data/documents/plan.txt}  data/documents/plan.txt
)",
};

}  // namespace assure::bag::rules
