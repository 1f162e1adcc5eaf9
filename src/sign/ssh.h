// Signatures with SSH keys, made and judged by OpenSSH's own ssh-keygen.
#pragma once

#include <string>
#include <string_view>

#include "base/env.h"
#include "base/result.h"
#include "sign/anchors.h"
#include "sign/signature.h"

namespace assure::sign {

// The armoured signature of `bytes` with a private key, or with the public key of one that an agent holds.
// ssh-keygen may ask for a passphrase on the terminal. Fails when it is not installed, and with what it says.
base::Result<std::string> sign_with_ssh(base::Env& env, std::string_view bytes, const std::string& key);

// Whether `signature`, the text of the file `path`, is one of `bytes`, and whether the allowed signers know
// the key at `at`, in seconds since 1970. Without ssh-keygen it stays unchecked.
Signature check_ssh(base::Env& env, const std::string& path, const std::string& signature,
    const std::string& bytes, const Anchors& anchors, std::int64_t at);

}  // namespace assure::sign
