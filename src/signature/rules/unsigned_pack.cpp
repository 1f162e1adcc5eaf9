// AS912 unsigned-pack
#include "signature/rules.h"

namespace assure::signature::rules {

constinit const diag::Rule unsigned_pack = {
    .code = "AS912",
    .name = "unsigned-pack",
    .severity = diag::Severity::Error,
    .waivable = false,
    .summary = "the pack needs a signature and has none",
    .explanation =
        R"(The checklist that the pack answers to wants packs signed (`Signature-Required: yes` in `bag-info.txt`), or
`--require-signature` was given, or signers were named (`--allowed-signers`, `--ca`), and no signature is there; a
timestamp alone does not say who answers for the pack. Where signers or authorities were named, only a signature that
they vouch for counts. A signature may never have been made, or somebody took it out on the way: it lies beside what the manifests list. Have the pack signed by who answers
for it (`assure sign`), or ask for it again.)",
    .bad = R"(-- bag-info.txt --
Signature-Required: yes
Bagging-Date: 2008-11-28
Payload-Oxum: {oxum}
)",
    .good = R"(-- bag-info.txt --
Signature-Required: yes
Bagging-Date: 2008-11-28
Payload-Oxum: {oxum}
-- @signed --
by somebody known
)",
};

}  // namespace assure::signature::rules
