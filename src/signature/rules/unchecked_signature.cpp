// AS913 unchecked-signature
#include "signature/rules.h"

namespace assure::signature::rules {

constinit const diag::Rule unchecked_signature = {
    .code = "AS913",
    .name = "unchecked-signature",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a signature could not be checked",
    .explanation =
        R"(Something in the folder `signatures/` could not be judged: a tool is not installed, this build of `assure` was made
without libcrypto and knows no certificates, the signature rests on an algorithm that proves nothing or is not known or
on a key that is too short, or the file is of no kind that packs hold. Those are `.sig` (SSH), `.p7s` (CMS) and `.tsr`
(timestamps), with small letters, digits, dots and hyphens in their names. What nobody could check is never taken to be
good, and no manifest vouches for what lies there. Install what is missing and verify again, or have the file removed.)",
    .bad = R"(-- signatures/ceo.asc --
signed: the chief executive
)",
    .good = R"(-- @signed --
by somebody known
)",
};

}  // namespace assure::signature::rules
