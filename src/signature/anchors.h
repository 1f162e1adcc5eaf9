// Whom the user trusts, and on what day.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/file_system.h"

namespace assure::signature {

// Paths of files; empty: nobody named for signatures of this kind.
struct TrustFiles {
  std::string allowed_signers;  // of SSH keys, as ssh-keygen(1) describes it
  std::string ca;               // certificates of authorities for signers, and lists of revoked ones, PEM
  std::string timestamp_ca;     // the same for timestamps

  bool name_signers() const { return !allowed_signers.empty() || !ca.empty(); }
};

struct AllowedSigners {
  std::string path;
  std::string text;
};

struct CertificateFile;  // crypto.h

struct Authorities {
  std::string path;
  std::shared_ptr<const CertificateFile> file;
};

// Fails for a file that cannot be read or holds no certificate, and in a build without libcrypto.
base::Result<Authorities> read_authorities(base::FileSystem& files, const std::string& path);

struct Anchors {
  std::optional<AllowedSigners> allowed_signers;
  std::optional<Authorities> ca;
  std::optional<Authorities> timestamp_ca;
};

// Fails for a file that cannot be read or holds no certificate.
base::Result<Anchors> read_anchors(base::FileSystem& files, const TrustFiles& named);

// The last second of a day, in UTC: what was made on the day is judged as made.
inline std::int64_t end_of(base::Date day) {
  return (std::int64_t(day.days()) + 1) * 86400 - 1;
}

}  // namespace assure::signature
