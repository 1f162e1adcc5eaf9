#include "signature/timestamp.h"

#include <openssl/asn1.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <fmt/format.h>

#include "signature/crypto.h"

namespace assure::signature {
namespace {

using Token = Owned<PKCS7, PKCS7_free>;
using TokenInfo = Owned<TS_TST_INFO, TS_TST_INFO_free>;

std::string hex_of(const ASN1_OCTET_STRING* bytes) {
  std::string hex;
  for (int i = 0; i < ASN1_STRING_length(bytes); ++i)
    hex += fmt::format("{:02x}", ASN1_STRING_get0_data(bytes)[i]);
  return hex;
}

// None when it is neither a token nor a response that grants one.
Token read_token(const std::string& bytes) {
  auto response = from_der<TS_RESP_free>(bytes, d2i_TS_RESP);
  if (!response) return from_der<PKCS7_free>(bytes, d2i_PKCS7);
  PKCS7* token = TS_RESP_get_token(response.get());
  return Token(token ? PKCS7_dup(token) : nullptr);
}

TokenInfo info_of(PKCS7* token) {
  return TokenInfo(token && PKCS7_type_is_signed(token) ? PKCS7_to_TS_TST_INFO(token) : nullptr);
}

// Those in the token; else the user's own may hold the one that made it.
CertificateStack certificates_of(PKCS7* token, const std::optional<Authorities>& trusted) {
  CertificateStack all(sk_X509_new_null());
  auto add = [&](X509* one) {
    X509_up_ref(one);
    sk_X509_push(all.get(), one);
  };
  STACK_OF(X509)* held = token->d.sign->cert;
  for (int i = 0; i < sk_X509_num(held); ++i) add(sk_X509_value(held, i));
  if (sk_X509_num(all.get()) > 0 || !trusted) return all;
  for (const Certificate& one : trusted->file->certificates) add(one.get());
  return all;
}

// None when there are none or several.
PKCS7_SIGNER_INFO* only_signer(PKCS7* token) {
  auto* infos = PKCS7_get_signer_info(token);
  return infos && sk_PKCS7_SIGNER_INFO_num(infos) == 1 ? sk_PKCS7_SIGNER_INFO_value(infos, 0) : nullptr;
}

X509* certificate_of(const PKCS7_SIGNER_INFO* signer, STACK_OF(X509) * certificates) {
  const PKCS7_ISSUER_AND_SERIAL* name = signer->issuer_and_serial;
  return X509_find_by_issuer_and_serial(certificates, name->issuer, name->serial);
}

// Reads on after the path; empty when there is none.
std::string flaw_of(const Signature& stamp, PKCS7* token, X509* certificate, STACK_OF(X509) * certificates) {
  if (stamp.of.empty()) return "was made neither of this pack nor of a signature that lies in it";
  Bio content(BIO_new(BIO_s_mem()));
  if (PKCS7_verify(token, certificates, nullptr, nullptr, content.get(), PKCS7_NOVERIFY) != 1)
    return "is not as its authority made it";
  if (X509_check_purpose(certificate, X509_PURPOSE_TIMESTAMP_SIGN, 0) != 1)
    return "was made with a certificate that is not for timestamps";
  if (!is_valid_at(certificate, *stamp.claimed))
    return "tells a time outside the life of the certificate that it was made with";
  return "";
}

void judge_trust(Signature& stamp, PKCS7* token, CertificateStack certificates, const Authorities& trusted) {
  Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free> context(TS_VERIFY_CTX_new());
  TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE);
  TS_VERIFY_CTX_set_store(context.get(), store_of(*trusted.file, *stamp.claimed).release());
  TS_VERIFY_CTX_set_certs(context.get(), certificates.release());
  ERR_clear_error();
  if (TS_RESP_verify_token(context.get(), token) == 1) {
    stamp.trust = Trust::Trusted;
    stamp.anchor = trusted.path;
    return;
  }
  stamp.trust = Trust::Unknown;
  stamp.distrust =
      fmt::format("no authority of `{}` vouches for who made it: {}", trusted.path, last_error());
}

}  // namespace

Signature check_timestamp(const std::string& path, const std::string& bytes, const Covered& covered,
    const Anchors& anchors, std::int64_t latest) {
  QuietErrors quiet;
  Signature stamp{.path = path, .kind = Kind::Timestamp};
  Token token = read_token(bytes);
  TokenInfo info = info_of(token.get());
  if (!info) return settled(stamp, State::Bad, "is no timestamp in DER, or one that was refused");
  stamp.claimed = seconds_of(TS_TST_INFO_get_time(info.get()));
  const PKCS7_SIGNER_INFO* signer = only_signer(token.get());
  if (!stamp.claimed || !signer) return settled(stamp, State::Bad, "tells no time, or who says so");
  TS_MSG_IMPRINT* imprint = TS_TST_INFO_get_msg_imprint(info.get());
  for (const X509_ALGOR* digest : {TS_MSG_IMPRINT_get_algo(imprint), signer->digest_alg}) {
    if (!is_strong(digest)) {
      return settled(
          stamp, State::Unchecked, fmt::format("rests on {}, which proves nothing", name_of(digest)));
    }
  }
  if (name_of(TS_MSG_IMPRINT_get_algo(imprint)) != "SHA256")
    return settled(stamp, State::Unchecked, "was not made of a SHA-256, and packs are known by no other");
  auto of = covered.find(hex_of(TS_MSG_IMPRINT_get_msg(imprint)));
  if (of != covered.end()) stamp.of = of->second;
  CertificateStack certificates = certificates_of(token.get(), anchors.timestamp_ca);
  X509* certificate = certificate_of(signer, certificates.get());
  if (!certificate) return settled(stamp, State::Unchecked, "does not hold the certificate of who made it");
  stamp.key = "sha256:" + digest_of(certificate);
  stamp.subject = subject_of(certificate);
  if (std::string why = weakness_of(certificate); !why.empty()) return settled(stamp, State::Unchecked, why);
  if (std::string why = flaw_of(stamp, token.get(), certificate, certificates.get()); !why.empty())
    return settled(stamp, State::Bad, why);
  if (*stamp.claimed > latest) return settled(stamp, State::Bad, "tells a time that is still to come");
  stamp.state = State::Good;
  if (anchors.timestamp_ca) judge_trust(stamp, token.get(), std::move(certificates), *anchors.timestamp_ca);
  return stamp;
}

std::string as_response(const std::string& bytes) {
  QuietErrors quiet;
  if (from_der<TS_RESP_free>(bytes, d2i_TS_RESP)) return bytes;
  auto token = from_der<PKCS7_free>(bytes, d2i_PKCS7);
  TokenInfo info = info_of(token.get());
  if (!info) return {};
  Owned<TS_RESP, TS_RESP_free> response(TS_RESP_new());
  Owned<TS_STATUS_INFO, TS_STATUS_INFO_free> status(TS_STATUS_INFO_new());
  if (!response || !status || TS_STATUS_INFO_set_status(status.get(), TS_STATUS_GRANTED) != 1) return {};
  if (TS_RESP_set_status_info(response.get(), status.get()) != 1) return {};
  TS_RESP_set_tst_info(response.get(), token.release(), info.release());
  return der_of(response.get(), i2d_TS_RESP);
}

}  // namespace assure::signature
