// Signatures with SSH keys, made by OpenSSH's own ssh-keygen.
#pragma once

#include <string>
#include <string_view>

#include "base/env.h"
#include "base/result.h"

namespace assure::sign {

// The armoured signature of `bytes` with a private key, or with the public key of one that an agent holds.
// ssh-keygen may ask for a passphrase on the terminal. Fails when it is not installed, and with what it says.
base::Result<std::string> sign_with_ssh(base::Env& env, std::string_view bytes, const std::string& key);

}  // namespace assure::sign
