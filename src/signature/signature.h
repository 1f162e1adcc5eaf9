// What was found out about a signature or timestamp that lies in a pack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace assure::signature {

// What SSH signatures of packs are made for: a signature that was given for something else is none.
inline constexpr std::string_view ssh_namespace = "assure-pack";

enum class Kind { Ssh, Cms, Timestamp };

enum class State {
  Good,       // made with that key, over what lies in this pack
  Bad,        // not that
  Unchecked,  // nobody could tell
};

enum class Trust {
  Trusted,
  Unknown,  // those that the user trusts do not vouch for the key at that time
  NotTold,  // the user named nobody for signatures of this kind
};

struct Signature {
  std::string path;  // inside the pack
  Kind kind = Kind::Ssh;
  State state = State::Unchecked;
  std::string why = {};  // not good; reads on after the path: "does not fit this pack"

  std::string key =
      {};  // SHA256:... of an SSH key, sha256:... of a certificate; empty when none could be read
  std::string key_type = {};   // ssh-ed25519; empty for certificates
  std::string subject = {};    // of the certificate
  std::string principal = {};  // whom the allowed signers know by this key
  Trust trust = Trust::NotTold;
  std::string anchor =
      {};  // what trust rests on: "line 3 of signers.txt", the subject of the last certificate
  std::string distrust = {};  // why it is not trusted

  std::string of = {};  // of a timestamp: the path of what it was made of
  // Seconds since 1970. Of a signature, what the signer says; of a timestamp, what the authority says.
  std::optional<std::int64_t> claimed = {};
  std::optional<std::int64_t> proven = {};  // by a trusted timestamp of just this signature
};

inline Signature settled(Signature signature, State state, std::string why) {
  signature.state = state;
  signature.why = std::move(why);
  return signature;
}

}  // namespace assure::signature
