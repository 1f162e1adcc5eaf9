#include "signature/sshsig.h"

#include <doctest/doctest.h>

namespace assure::signature {
namespace {

// Made with a key that nobody has any more: ssh-keygen -Y sign -n assure-pack.
constexpr std::string_view sample = R"(-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbSD9RrVlDHMkljBTXGyw8C4XMK
Z/6/+jNezBYb0Z9IgAAAALYXNzdXJlLXBhY2sAAAAAAAAABnNoYTUxMgAAAFMAAAALc3No
LWVkMjU1MTkAAABAS4ubuBE5XK9sBCDpBFzguiOhM8PrDRTHwRBGvzBlCKVyFKzW9Uk2NH
2c4ivmRS9SrrgE6zosMWduOIaHKMckDg==
-----END SSH SIGNATURE-----
)";
constexpr std::string_view sample_fingerprint = "SHA256:nKKroQe8TPoxl5pKtzqmrTDm3HWAMnbHqYi/zWPpbHg";
constexpr std::string_view sample_key =
    "AAAAC3NzaC1lZDI1NTE5AAAAIG0g/Ua1ZQxzJJYwU1xssPAuFzCmf+v/ozXswWG9GfSI";

TEST_CASE("an SSH signature tells its key, what it was made for and its algorithms") {
  auto signature = parse_ssh_signature(sample);
  REQUIRE(signature);
  CHECK(signature->key_type == "ssh-ed25519");
  CHECK(signature->name_space == "assure-pack");
  CHECK(signature->hash == "sha512");
  CHECK(ssh_fingerprint(signature->key) == sample_fingerprint);
  CHECK(is_known_algorithm(*signature));
}

TEST_CASE("what is no SSH signature, or more than one, is none") {
  const std::string text(sample);
  CHECK_FALSE(parse_ssh_signature(""));
  CHECK_FALSE(parse_ssh_signature("signed: the chief executive\n"));
  CHECK_FALSE(parse_ssh_signature(text + "and more\n"));
  CHECK_FALSE(parse_ssh_signature("before\n" + text));
  CHECK_FALSE(parse_ssh_signature(text + text));
  for (std::size_t size = 0; size < text.size(); ++size)
    CHECK_FALSE(parse_ssh_signature(text.substr(0, size)));
}

TEST_CASE("of what ssh-keygen wrote, only the signature is taken") {
  CHECK(armoured_part("Signing data on standard input\n" + std::string(sample)) == sample);
  CHECK(armoured_part("Couldn't load key\n") == "");
}

TEST_CASE("algorithms that are not known are told") {
  CHECK(is_known_algorithm({"", "sk-ssh-ed25519@openssh.com", "", "sha256"}));
  CHECK(is_known_algorithm({"", "ecdsa-sha2-nistp256-cert-v01@openssh.com", "", "sha512"}));
  CHECK_FALSE(is_known_algorithm({"", "ssh-dss", "", "sha512"}));
  CHECK_FALSE(is_known_algorithm({"", "ssh-ed25519", "", "md5"}));
}

TEST_CASE("base64 is decoded, and nothing else") {
  CHECK(from_base64("") == "");
  CHECK(from_base64("Zg==") == "f");
  CHECK(from_base64("Zm8=") == "fo");
  CHECK(from_base64("Zm9v") == "foo");
  CHECK(from_base64("+/+/") == "\xFB\xFF\xBF");
  CHECK_FALSE(from_base64("Zm9"));
  CHECK_FALSE(from_base64("Zm 9"));
  CHECK_FALSE(from_base64("Zh=="));
  CHECK_FALSE(from_base64("Z==="));
}

TEST_CASE("the lines of a list of allowed signers that hold a key") {
  auto key = parse_ssh_signature(sample)->key;
  const std::string line = "ssh-ed25519 " + std::string(sample_key);
  CHECK(lines_with_key(line, "another").empty());
  const std::string list =
      "# " + line + "\n\nceo@example.org namespaces=\"assure-pack\" " + line +
      " a remark\nfinance@example.org\tssh-ed25519\tAAAAC3NzaC1lZDI1NTE5\n  *@example.org " + line + "\n";
  CHECK(lines_with_key(list, key) == std::vector<std::size_t>{3, 5});
}

}  // namespace
}  // namespace assure::signature
