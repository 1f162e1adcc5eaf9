#include "base/digest.h"

#include "base/check.h"
#include "base/digest_backend.h"

namespace assure::base {
namespace {

#ifdef ASSURE_OPENSSL
const DigestBackend& backend = openssl_digests;
#else
const DigestBackend& backend = nettle_digests;
#endif

std::string hex_digits(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (char c : bytes) {
    auto byte = static_cast<unsigned char>(c);
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::string_view three = bytes.substr(at, 3);
    unsigned bits = 0;
    for (std::size_t i = 0; i < 3; ++i)
      bits = bits << 8U | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i)
      text += i <= three.size() ? digits[bits >> (18U - 6U * i) & 63U] : '=';
  }
  return text;
}

}  // namespace

Digest::Digest(Algorithm algorithm) {
  ASSURE_CHECK(backend.has(algorithm), "the library has no such digest");
  running_ = backend.start(algorithm);
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

bool has_digest(Algorithm algorithm) {
  return backend.has(algorithm);
}

void Digest::update(std::string_view bytes) {
  running_->update(bytes);
}

std::string Digest::finish() {
  return running_->finish();
}

std::string Digest::hex() {
  return hex_digits(finish());
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.hex();
}

std::string sha256_base64(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return base64(digest.finish());
}

}  // namespace assure::base
