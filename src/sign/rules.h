// The rules about signatures of packs. One file each in rules/.
//
// Their samples are as those of bundle/rules.h. With `-- @signed --` the lines below are done to the pack
// once it stands: `by somebody known`, `by a stranger` (the known one is then the only one that is trusted),
// `of another pack by somebody known`, `required` (as `--require-signature` says).
#pragma once

#include "diag/rule.h"

namespace assure::sign::rules {

extern const diag::Rule bad_signature;        // AS910
extern const diag::Rule untrusted_signature;  // AS911
extern const diag::Rule unsigned_pack;        // AS912
extern const diag::Rule unchecked_signature;  // AS913
extern const diag::Rule bad_timestamp;        // AS914

}  // namespace assure::sign::rules
