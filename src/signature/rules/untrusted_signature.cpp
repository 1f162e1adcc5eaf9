// AS911 untrusted-signature
#include "signature/rules.h"

namespace assure::signature::rules {

constinit const diag::Rule untrusted_signature = {
    .code = "AS911",
    .name = "untrusted-signature",
    .severity = diag::Severity::Warning,
    .waivable = false,
    .summary = "a signature fits, but nobody who is trusted vouches for its key",
    .explanation =
        R"(The signature was made of this pack, but the allowed signers or authorities that `verify` was given do not
know the key, or not at the time that counts: it has expired, is not valid yet, was revoked, or is meant for something
else.
Anybody can make a key in any name, so who signed is not known. Ask the sender for the key by another way than the
pack, and add it to the list when it is theirs. This is an error, and a warning where another signature of the pack
is trusted.)",
    .bad = R"(-- @signed --
by a stranger
)",
    .good = R"(-- @signed --
by somebody known
)",
};

}  // namespace assure::signature::rules
