// SSH signatures and lists of allowed signers as texts (OpenSSH's PROTOCOL.sshsig, ssh-keygen(1)). Pure:
// ssh-keygen judges, this tells it apart.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assure::signature {

struct SshSignature {
  std::string key;       // the public key, as SSH writes it on the wire
  std::string key_type;  // ssh-ed25519
  std::string name_space;
  std::string hash;          // sha512
  std::size_t rsa_bits = 0;  // of the key's modulus; 0 for a key of another kind
  // Whether its reserved field holds something. Implementations are to ignore that (PROTOCOL.sshsig,
  // section 2), and nobody signs it.
  bool has_reserved = false;
};

// The armoured text, alone. None when it is no such thing, is followed by anything, or is not of version 1.
std::optional<SshSignature> parse_ssh_signature(std::string_view text);

// The armoured text inside of what ssh-keygen wrote; empty without one.
std::string armoured_part(std::string_view output);

// Whether ssh-keygen can be expected to know both algorithms.
bool is_known_algorithm(const SshSignature& signature);

// `SHA256:` and base64 without padding, as OpenSSH shows it.
std::string ssh_fingerprint(std::string_view key);

// The lines (from 1) of a list of allowed signers that hold just this key.
std::vector<std::size_t> lines_with_key(std::string_view allowed_signers, std::string_view key);

// None for what no encoder of base64 (RFC 4648, with padding) writes.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace assure::signature
