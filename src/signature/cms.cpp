#include "signature/cms.h"

#include <openssl/cms.h>
#include <openssl/x509v3.h>

#include <fmt/format.h>

#include "signature/crypto.h"

namespace assure::signature {
namespace {

using Message = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;

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
  Store store = store_of(*trusted.file, at);
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

}  // namespace assure::signature
