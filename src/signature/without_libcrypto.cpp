// What stands for certificates and timestamps in a build without libcrypto (ASSURE_OPENSSL=OFF): nothing is
// taken to be good.
#include "signature/anchors.h"
#include "signature/cms.h"
#include "signature/timestamp.h"

namespace assure::signature {

base::Result<Authorities> read_authorities(base::FileSystem& /*files*/, const std::string& path) {
  return base::fail(path + ": this build of assure reads no certificates: it was made without libcrypto");
}

Signature check_cms(const std::string& path, const std::string& /*signature*/, std::string_view /*bytes*/,
    const Anchors& /*anchors*/, std::int64_t /*at*/) {
  return settled({.path = path, .kind = Kind::Cms}, State::Unchecked,
      "could not be checked: this build of assure cannot judge signatures with certificates");
}

Signature check_timestamp(const std::string& path, const std::string& /*token*/, const Covered& /*covered*/,
    const Anchors& /*anchors*/, std::int64_t /*latest*/) {
  return settled({.path = path, .kind = Kind::Timestamp}, State::Unchecked,
      "could not be checked: this build of assure cannot judge timestamps");
}

}  // namespace assure::signature
