#include "signature/sshsig.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "base/digest.h"
#include "base/text.h"

namespace assure::signature {
namespace {

constexpr std::string_view first_line = "-----BEGIN SSH SIGNATURE-----\n";
constexpr std::string_view last_line = "-----END SSH SIGNATURE-----";
constexpr std::string_view magic = "SSHSIG";

// The fields of a message on SSH's wire (RFC 4251 section 5).
class Wire {
 public:
  explicit Wire(std::string_view bytes) : bytes_(bytes) {}

  bool skip(std::string_view expected) {
    sound_ = sound_ && bytes_.starts_with(expected);
    if (sound_) bytes_.remove_prefix(expected.size());
    return sound_;
  }
  std::uint32_t number() {
    if (bytes_.size() < 4) sound_ = false;
    if (!sound_) return 0;
    std::uint32_t value = 0;
    for (char c : bytes_.substr(0, 4)) value = value << 8U | static_cast<unsigned char>(c);
    bytes_.remove_prefix(4);
    return value;
  }
  std::string text() {
    std::uint32_t size = number();
    if (size > bytes_.size()) sound_ = false;
    if (!sound_) return {};
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
  }
  bool sound() const { return sound_; }
  bool at_end() const { return sound_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool sound_ = true;
};

int value_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

// Of the rest of a key, behind its type (RFC 4253 section 6.6; certificates: PROTOCOL.certkeys).
std::size_t rsa_bits(std::string_view type, Wire& key) {
  if (type == "ssh-rsa-cert-v01@openssh.com") {
    key.text();  // a nonce
  } else if (type != "ssh-rsa") {
    return 0;
  }
  key.text();  // the exponent
  const std::string modulus = key.text();
  auto first = std::find_if(modulus.begin(), modulus.end(), [](char c) { return c != 0; });
  if (first == modulus.end()) return 1;
  auto below = static_cast<std::size_t>(modulus.end() - first - 1);
  return below * 8 + std::bit_width(static_cast<unsigned char>(*first));
}

}  // namespace

std::optional<std::string> from_base64(std::string_view text) {
  std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  if (text.size() % 4 != 0) return std::nullopt;
  text.remove_suffix(padding);
  std::string bytes;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (char c : text) {
    int value = value_of(c);
    if (value < 0) return std::nullopt;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFFU);
  }
  bool rest_is_zero = (bits & ((1U << held) - 1)) == 0;
  if (!rest_is_zero || held != padding * 2) return std::nullopt;
  return bytes;
}

std::string armoured_part(std::string_view output) {
  auto begin = output.find(first_line);
  auto end = output.find(last_line);
  if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
  return std::string(output.substr(begin, end + last_line.size() - begin)) + "\n";
}

std::optional<SshSignature> parse_ssh_signature(std::string_view text) {
  if (text.empty() || armoured_part(text) != text) return std::nullopt;
  text.remove_prefix(first_line.size());
  text.remove_suffix(last_line.size() + 1);
  std::string packed(text);
  packed.erase(std::remove(packed.begin(), packed.end(), '\n'), packed.end());
  auto bytes = from_base64(packed);
  if (!bytes) return std::nullopt;
  Wire wire(*bytes);
  if (!wire.skip(magic) || wire.number() != 1) return std::nullopt;
  SshSignature signature;
  signature.key = wire.text();
  signature.name_space = wire.text();
  signature.has_reserved = !wire.text().empty();
  signature.hash = wire.text();
  wire.text();  // the signature itself
  if (!wire.at_end()) return std::nullopt;
  Wire key(signature.key);
  signature.key_type = key.text();
  if (!key.sound()) return std::nullopt;
  signature.rsa_bits = rsa_bits(signature.key_type, key);
  return signature;
}

bool is_known_algorithm(const SshSignature& signature) {
  constexpr std::string_view plain = "-cert-v01@openssh.com";
  std::string type = signature.key_type;
  if (type.ends_with(plain)) type.resize(type.size() - plain.size());
  if (type.starts_with("sk-") && type.ends_with("@openssh.com")) type.resize(type.size() - 12);
  constexpr std::array<std::string_view, 7> known = {"ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256",
      "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "sk-ssh-ed25519", "sk-ecdsa-sha2-nistp256"};
  return std::find(known.begin(), known.end(), type) != known.end() &&
         (signature.hash == "sha256" || signature.hash == "sha512");
}

std::string ssh_fingerprint(std::string_view key) {
  std::string digest = base::sha256_base64(key);
  while (digest.ends_with('=')) digest.pop_back();
  return "SHA256:" + digest;
}

std::vector<std::size_t> lines_with_key(std::string_view allowed_signers, std::string_view key) {
  std::vector<std::size_t> found;
  std::size_t number = 0;
  for (std::string_view line : base::split(allowed_signers, '\n')) {
    ++number;
    line = base::trim(line);
    if (line.starts_with('#')) continue;
    std::string spaced(line);
    std::replace(spaced.begin(), spaced.end(), '\t', ' ');
    bool holds = false;
    for (std::string_view word : base::split(spaced, ' ')) {
      auto bytes = word.size() < 16 ? std::nullopt : from_base64(word);
      holds = holds || (bytes && *bytes == key);
    }
    if (holds) found.push_back(number);
  }
  return found;
}

}  // namespace assure::signature
