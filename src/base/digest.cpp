#include "base/digest.h"

#include <openssl/evp.h>

#include "base/check.h"

namespace assure::base {

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  // Fetched once: looking the algorithm up costs more than hashing a small file.
  static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  ASSURE_CHECK(
      algorithm && EVP_DigestInit_ex2(state_->context, algorithm, nullptr) == 1, "libcrypto has no SHA-256");
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
  ASSURE_CHECK(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1, "digest update");
}

std::string Sha256::hex() {
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
