#include "base/digest.h"

#include <openssl/evp.h>

#include "base/check.h"

namespace assure::base {

namespace {

// Fetched once: looking an algorithm up costs more than hashing a small file. Null where there is none.
EVP_MD* fetched(Algorithm algorithm) {
  static const std::array<EVP_MD*, 4> all = {EVP_MD_fetch(nullptr, "MD5", nullptr),
      EVP_MD_fetch(nullptr, "SHA1", nullptr), EVP_MD_fetch(nullptr, "SHA256", nullptr),
      EVP_MD_fetch(nullptr, "SHA512", nullptr)};
  return all.at(static_cast<std::size_t>(algorithm));
}

}  // namespace

struct Digest::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest(Algorithm algorithm) : state_(std::make_unique<State>()) {
  EVP_MD* kind = fetched(algorithm);
  ASSURE_CHECK(
      kind && EVP_DigestInit_ex2(state_->context, kind, nullptr) == 1, "libcrypto has no such digest");
}
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

bool has_digest(Algorithm algorithm) {
  return fetched(algorithm) != nullptr;
}

void Digest::update(std::string_view bytes) {
  ASSURE_CHECK(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1, "digest update");
}

std::string Digest::hex() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned length = 0;
  ASSURE_CHECK(EVP_DigestFinal_ex(state_->context, bytes.data(), &length) == 1, "digest final");
  std::string text;
  text.reserve(std::size_t(length) * 2);
  for (unsigned i = 0; i < length; ++i) {
    text += digits[bytes[i] >> 4U];
    text += digits[bytes[i] & 15U];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 digest;
  digest.update(bytes);
  return digest.hex();
}

std::string sha256_base64(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
  unsigned length = 0;
  bool hashed = EVP_Digest(bytes.data(), bytes.size(), raw.data(), &length, EVP_sha256(), nullptr) == 1;
  ASSURE_CHECK(hashed, "digest of a text");
  std::array<unsigned char, EVP_MAX_MD_SIZE * 2> text{};
  int written = EVP_EncodeBlock(text.data(), raw.data(), static_cast<int>(length));
  return {text.begin(), text.begin() + written};
}

}  // namespace assure::base
