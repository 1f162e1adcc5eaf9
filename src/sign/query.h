// What an authority is asked for a timestamp with (RFC 3161).
#pragma once

#include <string>

#include "base/result.h"

namespace assure::sign {

// A TimeStampReq in DER for bytes of this SHA-256 (64 hexadecimal digits), with a nonce, that asks for the
// authority's certificate too.
base::Result<std::string> timestamp_query(const std::string& sha256);

}  // namespace assure::sign
