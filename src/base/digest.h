// SHA-256 (FIPS 180-4), and the other digests that bags are listed with. Which library makes them is the
// build's choice (digest_backend.h).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace assure::base {

enum class Algorithm { Md5, Sha1, Sha256, Sha512 };

class RunningDigest;

class Digest {
 public:
  explicit Digest(Algorithm algorithm);
  ~Digest();
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;

  void update(std::string_view bytes);
  // The bytes of the digest, or their hexadecimal digits in lower case. Ends it: call one of them, once.
  std::string finish();
  std::string hex();

 private:
  std::unique_ptr<RunningDigest> running_;
};

// 64 digits.
class Sha256 : public Digest {
 public:
  Sha256() : Digest(Algorithm::Sha256) {}
};

// A file by what is in it.
struct FileDigest {
  std::string path;
  std::string sha256;  // 64 digits
  std::uint64_t size = 0;
};

// Some computers are set up to do without MD5 or SHA-1.
bool has_digest(Algorithm algorithm);

std::string sha256_hex(std::string_view bytes);
// As a Content-Security-Policy names a style or a script that stands in its page: with padding.
std::string sha256_base64(std::string_view bytes);

}  // namespace assure::base
