// Signatures told: to people, and to programs.
#pragma once

#include <span>
#include <string>

#include "bag/verify.h"
#include "diag/formats/format.h"
#include "signature/signature.h"

namespace assure::signature {

// For each signature what it is and whether it fits, who made it, whether they are trusted and by what, and
// when; a line each. "not signed" without any.
std::string describe(std::span<const Signature> signatures);

// What `verify --format json` prints (docs/output.md).
std::string render_json(
    const diag::Findings& findings, const bag::Verification& verified, std::span<const Signature> signatures);

}  // namespace assure::signature
