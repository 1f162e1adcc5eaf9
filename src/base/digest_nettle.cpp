#include <array>
#include <cstddef>
#include <cstdint>

#include <nettle/nettle-meta.h>

#include "base/digest_backend.h"

namespace assure::base {
namespace {

const nettle_hash& hash_of(Algorithm algorithm) {
  static const std::array<const nettle_hash*, 4> all = {
      &nettle_md5, &nettle_sha1, &nettle_sha256, &nettle_sha512};
  return *all.at(static_cast<std::size_t>(algorithm));
}

class NettleDigest : public RunningDigest {
 public:
  explicit NettleDigest(const nettle_hash& hash)
      : hash_(hash), context_(std::make_unique<std::byte[]>(hash.context_size)) {
    hash_.init(context_.get());
  }

  void update(std::string_view bytes) override {
    hash_.update(context_.get(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  }
  std::string finish() override {
    std::string bytes(hash_.digest_size, '\0');
    hash_.digest(context_.get(), bytes.size(), reinterpret_cast<std::uint8_t*>(bytes.data()));
    return bytes;
  }

 private:
  const nettle_hash& hash_;
  std::unique_ptr<std::byte[]> context_;
};

}  // namespace

constinit const DigestBackend nettle_digests = {[](Algorithm) { return true; },
    [](Algorithm algorithm) -> std::unique_ptr<RunningDigest> {
      return std::make_unique<NettleDigest>(hash_of(algorithm));
    }};

}  // namespace assure::base
