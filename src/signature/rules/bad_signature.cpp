// AS910 bad-signature
#include "signature/rules.h"

namespace assure::signature::rules {

constinit const diag::Rule bad_signature = {
    .code = "AS910",
    .name = "bad-signature",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a signature in the pack is not one of this pack",
    .explanation =
        R"(A signature is made of the pack's tag manifest, which in turn vouches for every file. This one does not fit:
the pack or the signature was changed, the signature was taken from another pack, it was made for another purpose, it
holds what nobody signed, or it is no signature at all. Nobody can be held to it, and whoever relied on it would be misled. Fetch the pack again
from where it was made, or have it signed again with `assure sign`, which puts the new signature in the place of the
old one of the same key.)",
    .bad = R"(-- @signed --
of another pack by somebody known
)",
    .good = R"(-- @signed --
by somebody known
)",
};

}  // namespace assure::signature::rules
