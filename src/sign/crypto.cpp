#include "sign/crypto.h"

#include <algorithm>
#include <array>

#include <openssl/objects.h>
#include <openssl/pem.h>

#include <fmt/format.h>

#include "base/check.h"
#include "base/digest.h"

namespace assure::sign {
namespace {

constexpr std::uint64_t longest_list = 16 << 20;  // bytes; the certificates of a country are 1 MB
constexpr int security_level = 2;                 // of OpenSSL: 112 bits

}  // namespace

Bio bio_of(std::string_view bytes) {
  Bio bio(BIO_new_mem_buf(bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size())));
  ASSURE_CHECK(bio != nullptr, "memory for a reader");
  return bio;
}

base::Result<Certificates> read_certificates(base::FileSystem& files, const std::string& path) {
  auto text = files.read(path, longest_list, base::Links::Follow);
  if (!text) return tl::make_unexpected(text.error());
  Bio bio = bio_of(*text);
  Certificates found;
  while (X509* one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)) found.emplace_back(one);
  unsigned long error = ERR_peek_last_error();
  bool at_end = ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
  std::string why = last_error();
  if (!at_end) return base::fail(fmt::format("{}: a certificate in it cannot be read: {}", path, why));
  if (found.empty()) return base::fail(path + ": no certificate in it: a PEM file is needed");
  return found;
}

Store store_of(const Certificates& trusted, std::int64_t at) {
  Store store(X509_STORE_new());
  ASSURE_CHECK(store != nullptr, "memory for certificates");
  for (const Certificate& one : trusted) X509_STORE_add_cert(store.get(), one.get());
  X509_VERIFY_PARAM* rules = X509_STORE_get0_param(store.get());
  X509_VERIFY_PARAM_set_time(rules, at);
  X509_VERIFY_PARAM_set_auth_level(rules, security_level);
  ERR_clear_error();
  return store;
}

std::string subject_of(const X509* certificate) {
  Bio bio(BIO_new(BIO_s_mem()));
  X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0,
      (XN_FLAG_RFC2253 & ~static_cast<unsigned long>(XN_FLAG_SEP_MASK) & ~ASN1_STRFLGS_ESC_MSB) |
          XN_FLAG_SEP_CPLUS_SPC);
  char* bytes = nullptr;
  long size = BIO_get_mem_data(bio.get(), &bytes);
  return size > 0 ? std::string(bytes, static_cast<std::size_t>(size)) : "";
}

std::string digest_of(const X509* certificate) {
  return base::sha256_hex(der_of(certificate, i2d_X509));
}

std::optional<std::int64_t> seconds_of(const ASN1_TIME* time) {
  Owned<ASN1_TIME, ASN1_TIME_free> epoch(ASN1_TIME_set(nullptr, 0));
  int days = 0;
  int seconds = 0;
  if (!time || ASN1_TIME_diff(&days, &seconds, epoch.get(), time) != 1) return std::nullopt;
  return std::int64_t(days) * 86400 + seconds;
}

int number_of(const X509_ALGOR* algorithm) {
  const ASN1_OBJECT* object = nullptr;
  if (algorithm) X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
  return object ? OBJ_obj2nid(object) : NID_undef;
}

bool is_strong(const X509_ALGOR* digest) {
  constexpr std::array<int, 6> strong = {
      NID_sha256, NID_sha384, NID_sha512, NID_sha3_256, NID_sha3_384, NID_sha3_512};
  return std::find(strong.begin(), strong.end(), number_of(digest)) != strong.end();
}

std::string name_of(const X509_ALGOR* algorithm) {
  const char* name = OBJ_nid2sn(number_of(algorithm));
  return name ? name : "an unknown algorithm";
}

std::string last_error() {
  const char* data = nullptr;
  int flags = 0;
  unsigned long error = ERR_peek_last_error_all(nullptr, nullptr, nullptr, &data, &flags);
  const char* reason = ERR_reason_error_string(error);
  std::string text = reason ? reason : "unknown";
  if (data && (flags & ERR_TXT_STRING) != 0 && *data != '\0') text += fmt::format(" ({})", data);
  ERR_clear_error();
  return text;
}

}  // namespace assure::sign
