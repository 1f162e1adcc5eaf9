// AS903 unlisted-file
#include "bag/rules.h"

namespace assure::bag::rules {

constinit const diag::Rule unlisted_file = {
    .code = "AS903",
    .name = "unlisted-file",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a file is in the pack and in no manifest",
    .explanation =
        R"(Every file of a pack is listed in one of its manifests with its digest, and this one is in neither. It was
added after the pack was made, so nothing vouches for it and no signature covers it; a reader could take it for
evidence that was handed in. File managers also leave such files behind when somebody looks into an unpacked pack
(`Thumbs.db`, `.DS_Store`). Remove the file, or have the pack built again if it belongs there.)",
    .bad = R"(-- data/documents/late.txt --
This paper came after the deadline.
)",
    .good = R"(-- data/documents/late.txt --
This paper came in time.
-- manifest-sha256.txt --
{sha256:data/documents/late.txt}  data/documents/late.txt
{sha256:data/documents/plan.txt}  data/documents/plan.txt
)",
};

}  // namespace assure::bag::rules
