// Timestamps (RFC 3161): an authority's word that some bytes were there at a moment.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "signature/anchors.h"
#include "signature/signature.h"

namespace assure::signature {

// SHA-256 to the path of what has it.
using Covered = std::map<std::string, std::string>;

// Whether `token`, the bytes of the file `path`, is a timestamp of something covered, and whether an
// authority that the user trusts vouches for who made it, at the time that it tells. One of after `latest`,
// in seconds since 1970, is bad.
Signature check_timestamp(const std::string& path, const std::string& token, const Covered& covered,
    const Anchors& anchors, std::int64_t latest);

// A bare token as the TimeStampResp that `openssl ts -verify` reads by itself; a TimeStampResp as it is.
// Empty when it is neither.
std::string as_response(const std::string& token);

}  // namespace assure::signature
