#include "sign/cms.h"

#include <iterator>

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <fmt/format.h>

#include "sign/crypto.h"

namespace assure::sign {
namespace {

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;

constexpr std::uint64_t longest_key = 1 << 20;  // bytes

base::Result<Key> read_key(base::FileSystem& files, const std::string& path) {
  auto text = files.read(path, longest_key, base::Links::Follow);
  if (!text) return tl::make_unexpected(text.error());
  Bio bio = bio_of(*text);
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

// The only signature of the message; none when there are none or several.
CMS_SignerInfo* only_signer(CMS_ContentInfo* message) {
  auto* signers = CMS_get0_SignerInfos(message);
  return signers && sk_CMS_SignerInfo_num(signers) == 1 ? sk_CMS_SignerInfo_value(signers, 0) : nullptr;
}

const X509_ALGOR* digest_of(CMS_SignerInfo* signer) {
  X509_ALGOR* digest = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
  return digest;
}

// OpenSSL does not look at what nobody signed: the name of the signature's algorithm, the type of the
// content.
bool is_consistent(CMS_ContentInfo* message, CMS_SignerInfo* signer) {
  if (OBJ_obj2nid(CMS_get0_eContentType(message)) != NID_pkcs7_data) return false;
  X509_ALGOR* digest = nullptr;
  X509_ALGOR* algorithm = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &algorithm);
  int number = number_of(algorithm);
  int of_digest = NID_undef;
  if (number == NID_rsaEncryption) return true;
  return OBJ_find_sigid_algs(number, &of_digest, nullptr) == 1 &&
         (of_digest == NID_undef || of_digest == number_of(digest));
}

std::optional<std::int64_t> signing_time(const CMS_SignerInfo* signer) {
  int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
  if (at < 0) return std::nullopt;
  ASN1_TYPE* value = X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
  if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)) return std::nullopt;
  return seconds_of(value->value.asn1_string);
}

void judge_trust(Signature& signature, X509* certificate, STACK_OF(X509) * others, const Authorities& trusted,
    std::int64_t at) {
  Store store = store_of(trusted.file, at);
  StoreContext context(X509_STORE_CTX_new());
  bool ready = context && X509_STORE_CTX_init(context.get(), store.get(), certificate, others) == 1 &&
               X509_STORE_CTX_set_default(context.get(), "smime_sign") == 1;
  if (ready) X509_VERIFY_PARAM_set_time(X509_STORE_CTX_get0_param(context.get()), at);
  if (ready && X509_verify_cert(context.get()) == 1) {
    auto* chain = X509_STORE_CTX_get0_chain(context.get());
    signature.trust = Trust::Trusted;
    signature.anchor =
        fmt::format("`{}` of {}", subject_of(sk_X509_value(chain, sk_X509_num(chain) - 1)), trusted.path);
    return;
  }
  signature.trust = Trust::Unknown;
  const char* why =
      context ? X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get())) : "memory";
  signature.distrust = fmt::format("no authority of `{}` vouches for its certificate on {}: {}", trusted.path,
      base::Date::from_unix_seconds(at).text(), why);
}

}  // namespace

base::Result<CmsSignature> sign_with_cms(
    base::FileSystem& files, std::string_view bytes, const CmsKey& named, base::Date day) {
  auto own = read_certificates(files, named.certificate);
  if (!own) return tl::make_unexpected(own.error());
  Certificates certificates = std::move(own->certificates);
  if (!named.chain.empty()) {
    auto chain = read_certificates(files, named.chain);
    if (!chain) return tl::make_unexpected(chain.error());
    std::move(chain->certificates.begin(), chain->certificates.end(), std::back_inserter(certificates));
  }
  auto key = read_key(files, named.key);
  if (!key) return tl::make_unexpected(key.error());
  X509* certificate = certificates.front().get();
  if (auto status = check_signer(named, certificate, key->get(), day); !status)
    return tl::make_unexpected(status.error());
  std::string der = signed_message(bytes, certificates, key->get(), day);
  std::string why = last_error();
  if (der.empty()) return base::fail(fmt::format("{}: cannot sign with it: {}", named.key, why));
  return CmsSignature{std::move(der), digest_of(certificate)};
}

Signature check_cms(const std::string& path, const std::string& der, std::string_view bytes,
    const Anchors& anchors, std::int64_t at) {
  QuietErrors quiet;
  Signature signature{.path = path, .kind = Kind::Cms};
  auto message = from_der<CMS_ContentInfo_free>(der, d2i_CMS_ContentInfo);
  if (!message || OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed)
    return settled(signature, State::Bad, "is no CMS signature in DER");
  if (CMS_is_detached(message.get()) != 1)
    return settled(signature, State::Bad, "holds a text of its own, and so is none of this pack");
  CMS_SignerInfo* signer = only_signer(message.get());
  if (!signer) return settled(signature, State::Unchecked, "does not hold just one signature");
  signature.claimed = signing_time(signer);
  CertificateStack certificates(CMS_get1_certs(message.get()));
  for (int i = 0; i < sk_X509_num(certificates.get()); ++i) {
    X509* one = sk_X509_value(certificates.get(), i);
    if (CMS_SignerInfo_cert_cmp(signer, one) != 0) continue;
    signature.key = "sha256:" + digest_of(one);
    signature.subject = subject_of(one);
    CMS_SignerInfo_set1_signer_cert(signer, one);
    break;
  }
  if (signature.key.empty())
    return settled(signature, State::Unchecked, "does not hold the certificate of its signer");
  X509* certificate = nullptr;
  CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
  if (std::string why = weakness_of(certificate); !why.empty())
    return settled(signature, State::Unchecked, why);
  if (const X509_ALGOR* digest = digest_of(signer); !is_strong(digest)) {
    return settled(
        signature, State::Unchecked, fmt::format("rests on {}, which proves nothing", name_of(digest)));
  }
  // Behind a filter: content in memory itself is copied by OpenSSL 3.0, which loses the copy when CMS_verify
  // fails.
  Bio content(BIO_push(BIO_new(BIO_f_null()), bio_of(bytes).release()));
  constexpr unsigned flags = CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;
  if (!is_consistent(message.get(), signer) ||
      CMS_verify(message.get(), nullptr, nullptr, content.get(), nullptr, flags) != 1)
    return settled(signature, State::Bad, "does not fit this pack");
  signature.state = State::Good;
  if (anchors.ca) judge_trust(signature, certificate, certificates.get(), *anchors.ca, at);
  return signature;
}

}  // namespace assure::sign
