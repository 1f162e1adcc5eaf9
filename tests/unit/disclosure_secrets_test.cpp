// Passwords, private keys, tokens; bounds, masks.
#include <doctest/doctest.h>

#include "disclosure/masked_text.h"
#include "support/long_form.h"
#include "unit/disclosure_support.h"

using namespace assure;
using disclosure::found_in;

namespace {

// As long as a real one, drawn from `alphabet` by a fixed seed: no token is in this file.
std::string drawn(std::size_t size,
    std::string_view alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789") {
  std::string text;
  std::uint32_t state = 20'081;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1'664'525 + 1'013'904'223;
    text += alphabet[(state >> 16U) % alphabet.size()];
  }
  return text;
}

std::string armoured(const std::string& kind, const std::string& body) {
  const std::string dashes(5, '-');
  return dashes + "BEGIN " + kind + dashes + "\n" + body + "\n" + dashes + "END " + kind + dashes + "\n";
}

}  // namespace

TEST_CASE("a password is found with its label") {
  for (const std::string text : {"password: hunter2", "Password = Summer24!", "\"password\": \"hunter2\"",
           "Server=db;Database=x;User ID=sa;pwd=hunter;", "<password>opensesame</password>",
           "Password:\nhunter2", "User\x1FPassword\x1F\nsa\x1Fhunter2\x1F\n", "Password\x1Fhunter2\x1F\n",
           "The password is Summer24.", "Password (initial): Welcome1", "postgres://sa:hunter2@db.internal/x",
           "--password=hunter2", "Passphrase: correct-horse-7"}) {
    CAPTURE(text);
    CHECK(found_in(text) == "password •••");
  }
}

TEST_CASE("sentences about passwords, and places for one, are none") {
  for (const std::string text :
      {"Password: ********", "Password:", "password: {{password}}", "password: ${DB_PASSWORD}",
          "your password: keep it", "Passwords must have 12 characters", "Password: required",
          "password: string", "Password policy: 90 days", "Password expiry: 12/03/2026",
          "the password is SHA256 hashed", "password=None,", "password = getpass()", "pwd=os.getcwd()",
          "PWD=/usr/lib", "\"password\": \"string\"", "<password></password>", "<password>xxxxxx</password>",
          "Password: <redacted>", "password: your-password1",
          "Password\x1F"
          "Set\x1F\n",
          "User\x1FPassword\x1F\nsa\x1Fnot set\x1F\n", "https://user:password@host/x",
          "https://a:b4ss@example.org/",
          "storePass\x1F\nThis is the password to open the store.\x1F\nkeystoreFile\x1F\n",
          "Password: ••••••••", "Password: 2026", "password: !vault |"}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("private keys are found by their armour, and only with a key in it") {
  const std::string body = drawn(64);
  for (const std::string kind : {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY",
           "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY", "PGP PRIVATE KEY BLOCK"}) {
    CAPTURE(kind);
    CHECK(found_in(armoured(kind, body)) == "private-key •••");
    CHECK(found_in(armoured(kind, "...")).empty());
    CHECK(found_in(armoured(kind, "")).empty());
  }
  CHECK(found_in(armoured("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC\n\n" + body)) ==
        "private-key •••");
  CHECK(found_in("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\n" + body) ==
        "private-key •••");
  for (const std::string kind :
      {"CERTIFICATE", "PUBLIC KEY", "PGP PUBLIC KEY BLOCK", "PGP SIGNATURE", "PGP MESSAGE",
          "CERTIFICATE REQUEST", "X509 CRL", "DH PARAMETERS", "SSH2 PUBLIC KEY", "RSA PUBLIC KEY"}) {
    CAPTURE(kind);
    CHECK(found_in(armoured(kind, body)).empty());
  }
  for (const std::string text : {"Lines that say BEGIN RSA PRIVATE KEY", "-----BEGIN PRIVATE KEY-----",
           "PuTTY is a program", "----- private key -----", "keep your private key safe"})
    CHECK(found_in(text).empty());
}

TEST_CASE("a private key reaches to its last line") {
  const std::string key = armoured("RSA PRIVATE KEY", drawn(64) + "\n" + drawn(40) + "==");
  auto left = [](std::string text) { return disclosure::masked_text(std::move(text)); };
  CHECK(left("Before\n" + key + "After it\n" + key) == "Before\n•••\nAfter it\n•••\n");
  CHECK(left("> " + key.substr(0, key.size() - 1) + ", and so on") == "> •••");
  const std::string cut = key.substr(0, key.find("-----END"));
  CHECK(left(cut + "That was the key, as they sent it.") == "•••\nThat was the key, as they sent it.");
  CHECK(left("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPrivate-Lines: 1\n" + drawn(64) +
             "\nPrivate-MAC: " + drawn(40, "0123456789abcdef") + "\nAfter") == "•••\nAfter");
  std::string escaped;
  for (char c : key) escaped += c == '\n' ? "\\n" : std::string(1, c);
  CHECK(left("{\"key\": \"" + escaped + "\", \"id\": 7}") == "{\"key\": \"•••\\n\", \"id\": 7}");
}

TEST_CASE("tokens are found by the form that their issuer gives them") {
  const std::string capitals = drawn(16, "ABCDEFGHJKLMNPQRSTUVWXYZ234567");
  const std::string head = "eyJhbGciOiJIUzI1NiJ9", claims = "eyJzdWIiOiJhIn0";
  for (const std::string& token : {"ghp_" + drawn(36), "github_pat_" + drawn(82), "glpat-" + drawn(20),
           "xoxb-" + drawn(40), "AKIA" + capitals, "AIza" + drawn(35), "sk_live_" + drawn(24),
           "npm_" + drawn(36), "AccountKey=" + drawn(86) + "==", "aws_secret_access_key = " + drawn(40),
           head + "." + claims + "." + drawn(43), "Authorization: Bearer " + drawn(32),
           "sv=2022-11-02&se=2026-01-01&sig=" + drawn(43) + "%3D"}) {
    CAPTURE(token);
    CHECK(found_in("Use " + token + " for it") == "token •••");
  }
  for (const std::string& text : {std::string("AKIAIOSFODNN7EXAMPLE"),
           std::string("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"),
           "sk_test_" + drawn(24), "ghp_" + std::string(36, 'x'), "ghp_" + drawn(12), "xghp_" + drawn(36),
           "glpat-" + drawn(6), std::string("npm_config_cache"), "AKIA" + drawn(20, "ABCDEFGHJK"),
           head + "." + claims, head + "." + drawn(30) + "." + drawn(43),
           "sha256:" + drawn(64, "0123456789abcdef"), std::string("Authorization: Bearer <token>"),
           std::string("Authorization: Bearer YOUR_TOKEN"),
           std::string("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), "sig=" + drawn(43), std::string("AIzaShort"),
           std::string("the Bearer of this letter")}) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("what is shown of a value never has three of its digits in a row, and of a secret nothing") {
  for (const std::string text : {"NHS number 9990000018", "AB123456C", "DOB 14031956", "Mobile 07700900123",
           "Sort code 200000 account 55779911", "DE89370400440532013000", "Card number 4111111111111111",
           "NHS number 999 0000 0018 password: 12ab34cd"}) {
    std::size_t digits = 0;
    for (char c : found_in(text)) digits += c >= '0' && c <= '9' ? 1 : 0;
    CAPTURE(text);
    CHECK(digits == (text.find("password") == std::string::npos ? 2 : 0));
  }
}

TEST_CASE(
    "values come in the order of the text, with their places, none inside another, and not without end") {
  const std::string text = "DOB: 14/03/1956, NHS number 999 000 0018, password: ghp_" + drawn(36);
  const auto found = disclosure::identifiers_in(text);
  REQUIRE(found.size() == 3);
  CHECK(found[0].at == 5);
  CHECK(found[1].at == text.find("999"));
  CHECK(found[2].at == text.find("ghp_"));

  std::string many = "NHS No\x1F\n";
  while (many.size() < 12 * (disclosure::most_identifiers + 10)) many += "9990000018\x1F\n";
  CHECK(disclosure::identifiers_in(many).size() == disclosure::most_identifiers);
  // As many bytes as would take minutes if each looked at all others.
  for (const std::string piece : {"1234567890", "123 456 7890 ", "NHS number ", "dob 1/2/", "NHS No\x1F",
           "NHS No\x1F\x1D", "pwd=", "home address: ", "eyJhbGciOiJIUzI1NiJ9.",
           "-----BEGIN PRIVATE KEY-----\n", "NHS 123 456 7890 x.", "AB 12 34 56 ", "next of kin: 0"}) {
    std::string long_text;
    while (long_text.size() < tests::much(100'000)) long_text += piece;
    CAPTURE(piece);
    CHECK(disclosure::identifiers_in(long_text).size() <= 1);
  }
}
