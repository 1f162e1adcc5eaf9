// Signatures with X.509 certificates: CMS SignedData (RFC 5652), detached, in DER.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/file_system.h"
#include "sign/anchors.h"
#include "sign/signature.h"

namespace assure::sign {

// Paths of PEM files. The chain leads from the certificate to its authority and may be left out.
struct CmsKey {
  std::string key;
  std::string certificate;
  std::string chain;
};

struct CmsSignature {
  std::string der;
  std::string certificate;  // SHA-256 of it, 64 hexadecimal digits
};

// Says that it was made on `day`. libcrypto asks for the passphrase of an encrypted key on the terminal.
// Fails for a key that is not the certificate's, and for a certificate that is not meant for signing, is not
// valid on the day or has too short a key.
base::Result<CmsSignature> sign_with_cms(
    base::FileSystem& files, std::string_view bytes, const CmsKey& key, base::Date day);

// Whether `signature`, the bytes of the file `path`, is one of `bytes`, and whether an authority that the
// user trusts vouches for the certificate at `at`, in seconds since 1970. Nobody is asked about revocation:
// lists that the user has are read.
Signature check_cms(const std::string& path, const std::string& signature, std::string_view bytes,
    const Anchors& anchors, std::int64_t at);

}  // namespace assure::sign
