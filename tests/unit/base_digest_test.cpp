#include "base/digest.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/digest_backend.h"

namespace assure::base {
namespace {

std::string hex_of(Algorithm algorithm, std::string_view bytes) {
  Digest digest(algorithm);
  digest.update(bytes);
  return digest.hex();
}

}  // namespace

// RFC 1321 A.5, FIPS 180-4 examples.
TEST_CASE("digests are those of their standards") {
  CHECK(hex_of(Algorithm::Md5, "abc") == "900150983cd24fb0d6963f7d28e17f72");
  CHECK(hex_of(Algorithm::Sha1, "abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");
  CHECK(
      hex_of(Algorithm::Sha256, "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex_of(Algorithm::Sha512, "abc") ==
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a digest grows piece by piece") {
  Sha256 digest;
  for (std::string_view piece : {"a", "", "bc"}) digest.update(piece);
  CHECK(digest.hex() == sha256_hex("abc"));
}

TEST_CASE("a digest in base64 has its padding") {
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
}

#ifdef ASSURE_TEST_OPENSSL
namespace {

constexpr Algorithm algorithms[] = {Algorithm::Md5, Algorithm::Sha1, Algorithm::Sha256, Algorithm::Sha512};

std::string digest_of(const DigestBackend& backend, Algorithm algorithm, std::string_view bytes) {
  auto running = backend.start(algorithm);
  running->update(bytes);
  return running->finish();
}

}  // namespace

TEST_CASE("all libraries make the same digests") {
  std::string bytes;
  for (std::size_t size = 0; size < 5000; size += 1 + size / 7) {
    while (bytes.size() < size) bytes += static_cast<char>(bytes.size() * 2654435761U >> 13U);
    for (Algorithm algorithm : algorithms) {
      if (!openssl_digests.has(algorithm)) continue;
      CAPTURE(size);
      CHECK(digest_of(openssl_digests, algorithm, bytes) == digest_of(nettle_digests, algorithm, bytes));
    }
  }
  CHECK(nettle_digests.has(Algorithm::Md5));
}
#endif

}  // namespace assure::base
