#include "sign_support.h"

#include <doctest/doctest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include "sign/cms.h"
#include "signature/crypto.h"

namespace assure::signature::test {
namespace {

std::string text_of(BIO* bio) {
  char* bytes = nullptr;
  long size = BIO_get_mem_data(bio, &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

void extend(X509* certificate, int what, const std::string& value) {
  Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
      X509V3_EXT_conf_nid(nullptr, nullptr, what, value.c_str()));
  REQUIRE(extension);
  REQUIRE(X509_add_ext(certificate, extension.get(), -1) == 1);
}

}  // namespace

Person::Person(const std::string& name, std::string_view usage) {
  Owned<EVP_PKEY, EVP_PKEY_free> pair(EVP_EC_gen("P-256"));
  Certificate made(X509_new());
  X509_set_version(made.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(made.get()), 1);
  // 2008-01-01 to 2009-12-31.
  ASN1_TIME_set(X509_getm_notBefore(made.get()), end_of(*base::Date::parse("2007-12-31")));
  ASN1_TIME_set(X509_getm_notAfter(made.get()), end_of(*base::Date::parse("2009-12-31")));
  X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
      reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
  X509_set_issuer_name(made.get(), X509_get_subject_name(made.get()));
  X509_set_pubkey(made.get(), pair.get());
  extend(made.get(), NID_key_usage, "digitalSignature");
  extend(made.get(), NID_ext_key_usage, std::string(usage));
  REQUIRE(X509_sign(made.get(), pair.get(), EVP_sha256()) > 0);
  Bio key_text(BIO_new(BIO_s_mem())), certificate_text(BIO_new(BIO_s_mem()));
  PEM_write_bio_PrivateKey(key_text.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
  PEM_write_bio_X509(certificate_text.get(), made.get());
  key = text_of(key_text.get());
  certificate = text_of(certificate_text.get());
}

std::string signature_by(const Person& person, std::string_view bytes) {
  base::MemoryFiles files;
  files.put("/key.pem", person.key);
  files.put("/certificate.pem", person.certificate);
  auto made = sign::sign_with_cms(
      files, bytes, {"/key.pem", "/certificate.pem", ""}, *base::Date::parse("2008-11-28"));
  REQUIRE_MESSAGE(made, made.error().message);
  return made->der;
}

Outcome judge(const Files& pack, const std::string& trusted, bool required) {
  base::test::MemoryWorld world;
  for (const auto& [path, bytes] : pack) world.files.put("/demo/" + path, bytes);
  if (!trusted.empty()) world.files.put("/ca.pem", trusted);
  world.env.today = [] { return *base::Date::parse("2008-12-01"); };
  source::Sources sources;
  diag::Diagnostics out;
  auto tree = bag::open_pack(world.files, "/demo");
  REQUIRE(tree);
  auto verified = bag::verify(**tree, "/demo", 1, sources, out);
  REQUIRE(verified);
  const VerifyOptions options{{"", trusted.empty() ? "" : "/ca.pem", ""}, required, world.env.today()};
  auto signatures = check_signatures(world.env, {**tree, *verified, "/demo"}, options, {sources, out});
  REQUIRE_MESSAGE(signatures, signatures.error().message);
  Outcome outcome{*signatures, {}};
  for (const auto& found : out.all()) {
    outcome.findings.push_back(fmt::format("{} {} {} {}", found.rule->code, diag::name_of(found.severity),
        sources.file(found.span).path(), found.message));
  }
  return outcome;
}

}  // namespace assure::signature::test
