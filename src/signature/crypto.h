// What certificates and timestamps share of libcrypto: ownership, files of certificates, chains.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include "base/file_system.h"

namespace assure::signature {

template <auto Free>
struct Frees {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
template <class T, auto Free>
using Owned = std::unique_ptr<T, Frees<Free>>;

using Bio = Owned<BIO, BIO_free_all>;
using Certificate = Owned<X509, X509_free>;
using Certificates = std::vector<Certificate>;
using RevocationList = Owned<X509_CRL, X509_CRL_free>;
using Store = Owned<X509_STORE, X509_STORE_free>;
using StoreContext = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

struct FreesCertificates {
  void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};
using CertificateStack = std::unique_ptr<STACK_OF(X509), FreesCertificates>;

// What libcrypto complains of meanwhile is forgotten.
struct QuietErrors {
  QuietErrors() = default;
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;
  ~QuietErrors() { ERR_clear_error(); }
};

Bio bio_of(std::string_view bytes);  // reads them; they must outlive it

// What a PEM file holds; other kinds of blocks are passed over.
struct CertificateFile {
  Certificates certificates;  // at least one
  std::vector<RevocationList> revoked;
};
base::Result<CertificateFile> read_certificates(base::FileSystem& files, const std::string& path);

// Trusts those, at that time, as far as keys of 112 bits and digests that go with them, and nobody whom one
// of the lists of revoked certificates names, whenever that was. A list that is past its next update counts
// as none that can be relied on; of an authority without a list nobody is revoked.
Store store_of(const CertificateFile& trusted, std::int64_t at);

// The bytes of DER that `encode` (i2d_X509 and its like) makes; empty when it fails.
template <class T, class Encode>
std::string der_of(const T* object, Encode encode) {
  unsigned char* bytes = nullptr;
  int size = encode(object, &bytes);
  std::string text =
      size > 0 ? std::string(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size)) : "";
  OPENSSL_free(bytes);
  return text;
}

// What `decode` (d2i_X509 and its like) makes of all the bytes; none when some are left over.
template <auto Free, class Decode>
auto from_der(std::string_view bytes, Decode decode) {
  const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
  const auto* end = at + bytes.size();
  auto* object = decode(nullptr, &at, static_cast<long>(bytes.size()));
  std::unique_ptr<std::remove_pointer_t<decltype(object)>, Frees<Free>> owned(object);
  if (at != end) owned.reset();
  return owned;
}

std::string subject_of(const X509* certificate);  // CN=..., O=...: the last part first, in UTF-8
std::string digest_of(const X509* certificate);   // SHA-256 of its DER, 64 hexadecimal digits
std::optional<std::int64_t> seconds_of(const ASN1_TIME* time);  // since 1970

// Why its key proves nothing, after the path of what was made with it; empty for a key of 112 bits or more.
std::string weakness_of(const X509* certificate);
// Whether `at`, in seconds since 1970, is within its life.
bool is_valid_at(const X509* certificate, std::int64_t at);
// Whether a digest (SHA-2 or SHA-3 of 256 bits or more) is one that signatures may rest on.
bool is_strong(const X509_ALGOR* digest);
std::string name_of(const X509_ALGOR* algorithm);
int number_of(const X509_ALGOR* algorithm);  // of OpenSSL's; NID_undef when it knows none

// What libcrypto last complained of, without its own numbers; its other complaints are dropped.
std::string last_error();

}  // namespace assure::signature
