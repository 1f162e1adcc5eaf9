// Where a signature is written, and how: the folder's other text is left as it is.
#pragma once

#include <string>

#include "base/result.h"
#include "compile/compile.h"
#include "compile/sign_off.h"
#include "evaluate/seal.h"

namespace assure::compile {

// Takes the place of the role's entry, or comes behind the last one, or begins `sign_offs` in sign-offs.yaml.
// Says in `outcome` where. Fails, with nothing written, when the file's form leaves no place for it or it
// changed meanwhile.
base::Status write_sign_off(const Compilation& compilation, const std::string& role, SignOffOutcome& outcome,
    const evaluate::Seal& seal);

}  // namespace assure::compile
