#include "signature/crypto.h"

#include <algorithm>
#include <array>

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>

#include <fmt/format.h>

#include "base/check.h"
#include "base/digest.h"
#include "signature/anchors.h"

namespace assure::signature {
namespace {

constexpr std::uint64_t longest_authorities = 16 << 20;  // bytes; the certificates of a country are 1 MB
constexpr int security_level = 2;                        // of OpenSSL: 112 bits
constexpr int fewest_bits = 112;                         // of security

// Of a revocation list, only what it lacks is passed over: what was revoked stays so.
int accept_without_list(int good, X509_STORE_CTX* context) {
  int error = X509_STORE_CTX_get_error(context);
  bool no_list = error == X509_V_ERR_UNABLE_TO_GET_CRL || error == X509_V_ERR_CRL_NOT_YET_VALID;
  if (good == 1 || !no_list) return good;
  X509_STORE_CTX_set_error(context, X509_V_OK);
  return 1;
}

// All blocks of one kind. Fails for one that cannot be read.
template <class List, class Read>
base::Result<List> read_blocks(
    const std::string& path, std::string_view text, Read read, std::string_view what) {
  Bio bio = bio_of(text);
  List found;
  while (auto* one = read(bio.get(), nullptr, nullptr, nullptr)) found.emplace_back(one);
  unsigned long error = ERR_peek_last_error();
  bool at_end = ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
  std::string why = last_error();
  if (!at_end) return base::fail(fmt::format("{}: a {} in it cannot be read: {}", path, what, why));
  return found;
}

}  // namespace

Bio bio_of(std::string_view bytes) {
  Bio bio(BIO_new_mem_buf(bytes.empty() ? "" : bytes.data(), static_cast<int>(bytes.size())));
  ASSURE_CHECK(bio != nullptr, "memory for a reader");
  return bio;
}

base::Result<CertificateFile> read_certificates(base::FileSystem& files, const std::string& path) {
  auto text = ASSURE_TRY(files.read(path, longest_authorities, base::Links::Follow));
  auto certificates = read_blocks<Certificates>(path, text, PEM_read_bio_X509, "certificate");
  if (!certificates) return tl::make_unexpected(certificates.error());
  if (certificates->empty()) return base::fail(path + ": no certificate in it: a PEM file is needed");
  auto revoked = ASSURE_TRY(read_blocks<std::vector<RevocationList>>(
      path, text, PEM_read_bio_X509_CRL, "list of revoked certificates"));
  return CertificateFile{std::move(*certificates), std::move(revoked)};
}

base::Result<Authorities> read_authorities(base::FileSystem& files, const std::string& path) {
  auto file = ASSURE_TRY(read_certificates(files, path));
  return Authorities{path, std::make_shared<const CertificateFile>(std::move(file))};
}

Store store_of(const CertificateFile& trusted, std::int64_t at) {
  Store store(X509_STORE_new());
  ASSURE_CHECK(store != nullptr, "memory for certificates");
  for (const Certificate& one : trusted.certificates) X509_STORE_add_cert(store.get(), one.get());
  for (const RevocationList& one : trusted.revoked) X509_STORE_add_crl(store.get(), one.get());
  X509_VERIFY_PARAM* rules = X509_STORE_get0_param(store.get());
  X509_VERIFY_PARAM_set_time(rules, at);
  X509_VERIFY_PARAM_set_auth_level(rules, security_level);
  if (!trusted.revoked.empty()) {
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    X509_STORE_set_verify_cb(store.get(), accept_without_list);
  }
  ERR_clear_error();
  return store;
}

std::string weakness_of(const X509* certificate) {
  const EVP_PKEY* key = X509_get0_pubkey(certificate);
  if (key && EVP_PKEY_get_security_bits(key) >= fewest_bits) return "";
  if (!key) return "rests on a key of an unknown kind";
  return fmt::format(
      "rests on a key of {} bits, which proves nothing: it is too short", EVP_PKEY_get_bits(key));
}

bool is_valid_at(const X509* certificate, std::int64_t at) {
  auto from = seconds_of(X509_get0_notBefore(certificate));
  auto to = seconds_of(X509_get0_notAfter(certificate));
  return from && to && *from <= at && at <= *to;
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

}  // namespace assure::signature
