// AS914 bad-timestamp
#include "signature/rules.h"

namespace assure::signature::rules {

constinit const diag::Rule bad_timestamp = {
    .code = "AS914",
    .name = "bad-timestamp",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "a timestamp in the pack proves nothing about it",
    .explanation =
        R"(A timestamp is an authority's word that the pack, or a signature in it, was there at a moment. This one is
of something else, was changed, was made with a certificate that is not for timestamps or was not valid then, or
comes from an authority that is not among those that `verify` was given. A deadline that was kept cannot be shown
with it. Ask the authority for a new one (`assure sign PACK --timestamp-request`), or name the authority that made
it with `--timestamp-ca` when you trust it.)",
    .bad = R"(-- signatures/time-0123456789abcdef.tsr --
Handed in before noon.
-- @signed --
by somebody known
)",
    .good = R"(-- @signed --
by somebody known
)",
};

}  // namespace assure::signature::rules
