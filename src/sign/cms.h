// Signatures with X.509 certificates, made by libcrypto: CMS SignedData (RFC 5652), detached, in DER.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/file_system.h"

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

}  // namespace assure::sign
