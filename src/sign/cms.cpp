#include "sign/cms.h"

#include <iterator>

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <fmt/format.h>

#include "signature/anchors.h"
#include "signature/crypto.h"

namespace assure::sign {
namespace {

using namespace signature;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;

constexpr std::uint64_t longest_key = 1 << 20;  // bytes

base::Result<Key> read_key(base::FileSystem& files, const std::string& path) {
  auto text = ASSURE_TRY(files.read(path, longest_key, base::Links::Follow));
  Bio bio = bio_of(text);
  Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
  std::string why = last_error();
  if (!key) return base::fail(fmt::format("{}: no private key in PEM could be read: {}", path, why));
  return key;
}

std::string day_text(const ASN1_TIME* time) {
  auto seconds = seconds_of(time);
  return seconds ? base::Date::from_unix_seconds(*seconds).text() : "an unknown day";
}

// Whether it is valid at some moment of the day.
bool is_valid_on(const X509* certificate, base::Date day) {
  auto from = seconds_of(X509_get0_notBefore(certificate));
  auto to = seconds_of(X509_get0_notAfter(certificate));
  return from && to && *from <= end_of(day) && *to > end_of(day.plus_days(-1));
}

base::Status check_signer(const CmsKey& named, X509* certificate, const EVP_PKEY* key, base::Date day) {
  if (X509_check_private_key(certificate, key) != 1) {
    ERR_clear_error();
    return base::fail(
        fmt::format("{}: is not the key of the certificate in {}", named.key, named.certificate));
  }
  if (X509_check_purpose(certificate, X509_PURPOSE_SMIME_SIGN, 0) != 1) {
    return base::fail(
        named.certificate + ": is no certificate for signing, as its key usage (or extended key usage) says");
  }
  // Nobody would trust what it signs.
  if (std::string why = weakness_of(certificate); !why.empty())
    return base::fail(fmt::format("{}: {}", named.certificate, why));
  if (!is_valid_on(certificate, day)) {
    return base::fail(fmt::format("{}: is valid from {} to {}, and not on {}, the day of the signature",
        named.certificate, day_text(X509_get0_notBefore(certificate)),
        day_text(X509_get0_notAfter(certificate)), day.text()));
  }
  return {};
}

// Told by the day alone, at its beginning: more is not known here.
bool set_signing_time(CMS_SignerInfo* signer, base::Date day) {
  Owned<ASN1_TIME, ASN1_TIME_free> time(ASN1_TIME_set(nullptr, std::int64_t(day.days()) * 86400));
  return time && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, time->type, time.get(), -1) == 1;
}

std::string signed_message(
    std::string_view bytes, const Certificates& certificates, EVP_PKEY* key, base::Date day) {
  constexpr unsigned flags = CMS_BINARY | CMS_DETACHED | CMS_PARTIAL | CMS_NOSMIMECAP;
  Message message(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags));
  if (!message) return {};
  CMS_SignerInfo* signer =
      CMS_add1_signer(message.get(), certificates[0].get(), key, EVP_sha256(), flags | CMS_CADES);
  if (!signer || !set_signing_time(signer, day)) return {};
  for (std::size_t i = 1; i < certificates.size(); ++i) CMS_add1_cert(message.get(), certificates[i].get());
  Bio content = bio_of(bytes);
  if (CMS_final(message.get(), content.get(), nullptr, flags) != 1) return {};
  return der_of(message.get(), i2d_CMS_ContentInfo);
}

}  // namespace

base::Result<CmsSignature> sign_with_cms(
    base::FileSystem& files, std::string_view bytes, const CmsKey& named, base::Date day) {
  auto own = ASSURE_TRY(read_certificates(files, named.certificate));
  Certificates certificates = std::move(own.certificates);
  if (!named.chain.empty()) {
    auto chain = ASSURE_TRY(read_certificates(files, named.chain));
    std::move(chain.certificates.begin(), chain.certificates.end(), std::back_inserter(certificates));
  }
  auto key = ASSURE_TRY(read_key(files, named.key));
  X509* certificate = certificates.front().get();
  ASSURE_TRY(check_signer(named, certificate, key.get(), day));
  std::string der = signed_message(bytes, certificates, key.get(), day);
  std::string why = last_error();
  if (der.empty()) return base::fail(fmt::format("{}: cannot sign with it: {}", named.key, why));
  return CmsSignature{std::move(der), digest_of(certificate)};
}

}  // namespace assure::sign
