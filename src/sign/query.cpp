#include "sign/query.h"

#include <openssl/asn1.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

#include "signature/crypto.h"

namespace assure::sign {
namespace {

using namespace signature;

constexpr int nonce_size = 8;  // bytes

std::string bytes_of(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

bool fill_query(TS_REQ* query, const std::string& sha256) {
  std::string digest = bytes_of(sha256);
  Owned<TS_MSG_IMPRINT, TS_MSG_IMPRINT_free> imprint(TS_MSG_IMPRINT_new());
  Owned<X509_ALGOR, X509_ALGOR_free> algorithm(X509_ALGOR_new());
  if (!imprint || !algorithm) return false;
  X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
  if (TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get()) != 1) return false;
  auto* bytes = reinterpret_cast<unsigned char*>(digest.data());
  if (TS_MSG_IMPRINT_set_msg(imprint.get(), bytes, static_cast<int>(digest.size())) != 1) return false;
  unsigned char random[nonce_size];
  if (RAND_bytes(random, nonce_size) != 1) return false;
  random[0] |= 1U;  // never shorter
  random[0] &= 0x7FU;
  Owned<BIGNUM, BN_free> number(BN_bin2bn(random, nonce_size, nullptr));
  Owned<ASN1_INTEGER, ASN1_INTEGER_free> nonce(BN_to_ASN1_INTEGER(number.get(), nullptr));
  return nonce && TS_REQ_set_version(query, 1) == 1 && TS_REQ_set_msg_imprint(query, imprint.get()) == 1 &&
         TS_REQ_set_nonce(query, nonce.get()) == 1 && TS_REQ_set_cert_req(query, 1) == 1;
}

}  // namespace

base::Result<std::string> timestamp_query(const std::string& sha256) {
  Owned<TS_REQ, TS_REQ_free> query(TS_REQ_new());
  std::string der = query && fill_query(query.get(), sha256) ? der_of(query.get(), i2d_TS_REQ) : "";
  std::string why = last_error();
  if (der.empty()) return base::fail("no timestamp can be asked for: " + why);
  return der;
}

}  // namespace assure::sign
