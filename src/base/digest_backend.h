// Where digests come from. A port supplies one of these (digest.cpp chooses it).
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace assure::base {

// One digest that is being made.
class RunningDigest {
 public:
  virtual ~RunningDigest() = default;
  virtual void update(std::string_view bytes) = 0;
  // Its bytes. Called once, at the end.
  virtual std::string finish() = 0;
};

struct DigestBackend {
  bool (*has)(Algorithm algorithm);
  std::unique_ptr<RunningDigest> (*start)(Algorithm algorithm);  // one that it has
};

// OpenSSL's libcrypto. The only user of its digests.
extern const DigestBackend openssl_digests;
// Nettle, for builds without OpenSSL: it needs nothing of an operating system. Its only user.
extern const DigestBackend nettle_digests;

}  // namespace assure::base
