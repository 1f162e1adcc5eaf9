#include <array>

#include <openssl/evp.h>

#include "base/check.h"
#include "base/digest_backend.h"

namespace assure::base {
namespace {

// Fetched once: looking an algorithm up costs more than hashing a small file. Null where there is none.
EVP_MD* fetched(Algorithm algorithm) {
  static const std::array<EVP_MD*, 4> all = {EVP_MD_fetch(nullptr, "MD5", nullptr),
      EVP_MD_fetch(nullptr, "SHA1", nullptr), EVP_MD_fetch(nullptr, "SHA256", nullptr),
      EVP_MD_fetch(nullptr, "SHA512", nullptr)};
  return all.at(static_cast<std::size_t>(algorithm));
}

class OpensslDigest : public RunningDigest {
 public:
  explicit OpensslDigest(const EVP_MD* kind) {
    ASSURE_CHECK(EVP_DigestInit_ex2(context_, kind, nullptr) == 1, "digest start");
  }
  OpensslDigest(const OpensslDigest&) = delete;
  OpensslDigest& operator=(const OpensslDigest&) = delete;
  ~OpensslDigest() override { EVP_MD_CTX_free(context_); }

  void update(std::string_view bytes) override {
    ASSURE_CHECK(EVP_DigestUpdate(context_, bytes.data(), bytes.size()) == 1, "digest update");
  }
  std::string finish() override {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned length = 0;
    ASSURE_CHECK(EVP_DigestFinal_ex(context_, bytes.data(), &length) == 1, "digest final");
    return {bytes.begin(), bytes.begin() + length};
  }

 private:
  EVP_MD_CTX* context_ = EVP_MD_CTX_new();
};

}  // namespace

constinit const DigestBackend openssl_digests = {
    [](Algorithm algorithm) { return fetched(algorithm) != nullptr; },
    [](Algorithm algorithm) -> std::unique_ptr<RunningDigest> {
      return std::make_unique<OpensslDigest>(fetched(algorithm));
    }};

}  // namespace assure::base
