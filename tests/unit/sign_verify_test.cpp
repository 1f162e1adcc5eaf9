#include <doctest/doctest.h>

#include "sign/cms.h"
#include "sign/query.h"
#include "sign_support.h"
#include "signature/describe.h"
#include "signature/timestamp.h"
#include "support/long_form.h"

namespace assure::signature {
namespace {

using bag::test::Files;
using Findings = std::vector<std::string>;

Files signed_pack(const test::Person& person, const std::string& path = "signatures/cms-1.p7s") {
  Files pack = bag::test::lay_over({});
  pack[path] = test::signature_by(person, pack.at("tagmanifest-sha256.txt"));
  return pack;
}

TEST_CASE("of a good signature it is told who made it, by what they are trusted, and when") {
  const test::Person person("Chief Executive");
  auto outcome = test::judge(signed_pack(person), person.certificate, true);
  CHECK(outcome.findings.empty());
  REQUIRE(outcome.signatures.size() == 1);
  const Signature& signature = outcome.signatures[0];
  CHECK(signature.state == State::Good);
  CHECK(signature.trust == Trust::Trusted);
  CHECK(signature.subject == "CN=Chief Executive");
  CHECK(describe(outcome.signatures) ==
        "signature  signatures/cms-1.p7s: fits this pack\n"
        "  by       `CN=Chief Executive`, certificate " +
            signature.key +
            "\n"
            "  trusted  yes, by `CN=Chief Executive` of /ca.pem\n"
            "  time     28 November 2008, as the signer says; no trusted timestamp is of it\n");
}

TEST_CASE("whoever is not told whom to trust hears so, and nothing is found") {
  const test::Person person("Chief Executive");
  auto outcome = test::judge(signed_pack(person), "", true);
  CHECK(outcome.findings.empty());
  CHECK(outcome.signatures[0].trust == Trust::NotTold);
  CHECK(describe(outcome.signatures).find("trusted  not told whom to trust (--ca)\n") != std::string::npos);
  CHECK(describe({}) == "not signed\n");
}

TEST_CASE("a stranger's signature is an error where no other is trusted, and a warning beside one that is") {
  const test::Person person("Chief Executive"), stranger("Chief Executive");
  Files pack = signed_pack(stranger, "signatures/cms-2.p7s");
  const std::string why =
      " signatures/cms-2.p7s `signatures/cms-2.p7s` fits this pack, but no authority of `/ca.pem` vouches "
      "for its "
      "certificate on 1 December 2008: self-signed certificate";
  for (bool required : {false, true}) {
    Files both = pack;
    CHECK(test::judge(both, person.certificate, required).findings == Findings{"AS911 error" + why});
    both.merge(signed_pack(person));
    CHECK(test::judge(both, person.certificate, required).findings == Findings{"AS911 warning" + why});
  }
}

TEST_CASE("a pack without a signature that needs one is found, whatever else lies there") {
  Files pack = bag::test::lay_over({});
  CHECK(test::judge(pack, "", false).findings.empty());
  CHECK(test::judge(pack, "", true).findings ==
        Findings{"AS912 error /demo the pack has no signature, and one is required"});
  CHECK(test::judge(pack, test::Person("Chief Executive").certificate, false).findings ==
        Findings{"AS912 error /demo the pack has no signature, and you named whom you trust to sign it"});
  for (const char* label :
      {"Signature-Required: Yes", "signature-required: yes", "SIGNATURE-REQUIRED: YES"}) {
    CAPTURE(label);
    Files wanting = bag::test::lay_over(
        {{"bag-info.txt", fmt::format("{}\nBagging-Date: 2008-11-28\nPayload-Oxum: {{oxum}}\n", label)}});
    CHECK(test::judge(wanting, "", false).findings ==
          Findings{
              "AS912 error /demo the pack has no signature, and its `bag-info.txt` says that it needs one"});
  }
}

TEST_CASE("a byte that is not as it was is found in every place of a signature") {
  const test::Person person("Chief Executive");
  const Files pack = signed_pack(person);
  const std::string& der = pack.at("signatures/cms-1.p7s");
  std::size_t harmless = 0;
  for (std::size_t at = 0; at < der.size(); at += tests::every(3)) {
    Files changed = pack;
    changed["signatures/cms-1.p7s"][at] ^= 1;
    auto outcome = test::judge(changed, person.certificate, true);
    CAPTURE(at);
    // The numbers of the two versions bind nobody.
    if (outcome.findings.empty()) ++harmless;
  }
  CHECK(harmless <= 2);
  for (std::size_t size : {std::size_t(0), std::size_t(1), der.size() / 2, der.size() - 1}) {
    Files changed = pack;
    changed["signatures/cms-1.p7s"].resize(size);
    CHECK(test::judge(changed, person.certificate, false).findings ==
          Findings{"AS910 error signatures/cms-1.p7s `signatures/cms-1.p7s` is no CMS signature in DER"});
  }
  Files longer = pack;
  longer["signatures/cms-1.p7s"] += "x";
  CHECK(test::judge(longer, person.certificate, false).findings.size() == 1);
}

TEST_CASE("of a pack without its tag manifest nothing is told of signatures but that they are there") {
  const test::Person person("Chief Executive");
  Files pack = signed_pack(person);
  pack.erase("tagmanifest-sha256.txt");
  auto outcome = test::judge(pack, person.certificate, true);
  CHECK(outcome.findings == Findings{"AS904 error /demo `tagmanifest-sha256.txt` is missing"});
  CHECK(outcome.signatures[0].state == State::Unchecked);
}

TEST_CASE("what is no signature's name is not passed over, and what another maker's bag lists is") {
  Files pack = bag::test::lay_over({{"signatures/ceo.asc", "x"}, {"signatures/a/b.sig", "x"}});
  CHECK(
      test::judge(pack, "", false).findings ==
      Findings{"AS903 error signatures/a/b.sig `signatures/a/b.sig` is in the pack and in no manifest",
          "AS913 error signatures/ceo.asc `signatures/ceo.asc` is of no kind of signature that packs hold"});
  Files listed = bag::test::lay_over({{"signatures/letter.pdf", "x"},
      {"tagmanifest-sha256.txt",
          "{sha256:bag-info.txt}  bag-info.txt\n{sha256:bagit.txt}  bagit.txt\n"
          "{sha256:manifest-sha256.txt}  manifest-sha256.txt\n"
          "{sha256:signatures/letter.pdf}  signatures/letter.pdf\n"}});
  CHECK(test::judge(listed, "", false).findings.empty());
}

TEST_CASE("more signatures than anybody needs are not all checked, and that is told") {
  Files pack = bag::test::lay_over({});
  for (int i = 0; i < 150; ++i) pack[fmt::format("signatures/{:03}.p7s", i)] = "x";
  auto findings = test::judge(pack, "", false).findings;
  CHECK(findings.size() == 101);
  CHECK(findings[0] ==
        "AS913 error signatures/100.p7s `signatures/100.p7s` and what comes after it was not checked: there "
        "are more "
        "than 100 signatures");
}

TEST_CASE("in a bag that no SHA-256 vouches for a signature can be of nothing, and none is there") {
  Files bag = {{"bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n"},
      {"data/plan.txt", "The plan.\n"}};
  base::Digest digest(base::Algorithm::Sha512);
  digest.update("The plan.\n");
  bag["manifest-sha512.txt"] = digest.hex() + "  data/plan.txt\n";
  for (const char* path : {"bagit.txt", "manifest-sha512.txt"}) {
    base::Digest of_tag(base::Algorithm::Sha512);
    of_tag.update(bag.at(path));
    bag["tagmanifest-sha512.txt"] += of_tag.hex() + "  " + path + "\n";
  }
  CHECK(test::judge(bag, "", true).findings.back() ==
        "AS912 error /demo the pack has no signature, and one is required");
  bag["signatures/cms-1.p7s"] = "x";
  CHECK(test::judge(bag, "", true).findings.back() ==
        "AS913 error signatures/cms-1.p7s `signatures/cms-1.p7s` was not checked: there is no "
        "`tagmanifest-sha256.txt` that it could be of");
}

TEST_CASE("an SSH signature that holds more than was signed is none") {
  Files pack = bag::test::lay_over({});
  pack["signatures/ssh-1.sig"] =
      R"(-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbSD9RrVlDHMkljBTXGyw8C4XMK
Z/6/+jNezBYb0Z9IgAAAALYXNzdXJlLXBhY2sAAAAEbW9yZQAAAAZzaGE1MTIAAABTAAAA
C3NzaC1lZDI1NTE5AAAAQEuLm7gROVyvbAQg6QRc4LojoTPD6w0Ux8EQRr8wZQilchSs1v
VJNjR9nOIr5kUvUq64BOs6LDFnbjiGhyjHJA4=
-----END SSH SIGNATURE-----
)";
  CHECK(test::judge(pack, "", false).findings ==
        Findings{"AS910 error signatures/ssh-1.sig `signatures/ssh-1.sig` holds more than was signed: its "
                 "reserved field is not empty"});
}

TEST_CASE("without ssh-keygen an SSH signature stays unchecked") {
  Files pack = bag::test::lay_over({});
  pack["signatures/ssh-1.sig"] =
      R"(-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbSD9RrVlDHMkljBTXGyw8C4XMK
Z/6/+jNezBYb0Z9IgAAAALYXNzdXJlLXBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
LWVkMjU1MTkAAABAS4ubuBE5XK9sBCDpBFzguiOhM8PrDRTHwRBGvzBlCKVyFKzW9Uk2NH
2c4ivmRS9SrrgE6zosMWduOIaHKMckDg==
-----END SSH SIGNATURE-----
)";
  auto outcome = test::judge(pack, "", false);
  CHECK(outcome.findings ==
        Findings{
            "AS913 error signatures/ssh-1.sig `signatures/ssh-1.sig` could not be checked: ssh-keygen is not "
            "installed (Debian's package openssh-client)"});
}

TEST_CASE("a certificate that is not for signing does not sign") {
  const test::Person server("server.example.org", "serverAuth");
  base::test::FailingFiles files;
  files.put("/k", server.key);
  files.put("/c", server.certificate);
  auto made = sign::sign_with_cms(files, "x", {"/k", "/c", ""}, base::Date());
  REQUIRE_FALSE(made);
  CHECK(made.error().message ==
        "/c: is no certificate for signing, as its key usage (or extended key usage) says");
  files.put("/other", test::Person("Somebody else").key);
  made = sign::sign_with_cms(files, "x", {"/other", "/c", ""}, base::Date());
  REQUIRE_FALSE(made);
  CHECK(made.error().message == "/other: is not the key of the certificate in /c");
  made = sign::sign_with_cms(files, "x", {"/c", "/c", ""}, base::Date());
  REQUIRE_FALSE(made);
  CHECK(made.error().message.starts_with("/c: no private key in PEM could be read"));
}

TEST_CASE("what asks for a timestamp differs from time to time") {
  const std::string digest(64, '0');
  auto first = sign::timestamp_query(digest);
  auto second = sign::timestamp_query(digest);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(*first != *second);
  CHECK(first->size() == second->size());
  CHECK(first->find(std::string(32, '\0')) != std::string::npos);
}

}  // namespace
}  // namespace assure::signature
