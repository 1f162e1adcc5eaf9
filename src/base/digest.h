// SHA-256 (FIPS 180-4). The only user of libcrypto's digests.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace assure::base {

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void update(std::string_view bytes);
  // 64 lower-case hexadecimal digits. Ends this digest: call once.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);
// As a Content-Security-Policy names a style or a script that stands in its page: with padding.
std::string sha256_base64(std::string_view bytes);

}  // namespace assure::base
