// Signatures with X.509 certificates: CMS SignedData (RFC 5652), detached, in DER.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "signature/anchors.h"
#include "signature/signature.h"

namespace assure::signature {

// Whether `signature`, the bytes of the file `path`, is one of `bytes`, and whether an authority that the
// user trusts vouches for the certificate at `at`, in seconds since 1970. Nobody is asked about revocation:
// lists that the user has are read.
Signature check_cms(const std::string& path, const std::string& signature, std::string_view bytes,
    const Anchors& anchors, std::int64_t at);

}  // namespace assure::signature
