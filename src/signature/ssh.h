// Signatures with SSH keys, judged by OpenSSH's own ssh-keygen.
#pragma once

#include <string>

#include "base/env.h"
#include "base/result.h"
#include "signature/anchors.h"
#include "signature/signature.h"

namespace assure::signature {

// Where it is. Fails when it is not installed.
base::Result<std::string> find_ssh_keygen(base::Env& env);

// Whether `signature`, the text of the file `path`, is one of `bytes`, and whether the allowed signers know
// the key at `at`, in seconds since 1970. Without ssh-keygen it stays unchecked.
Signature check_ssh(base::Env& env, const std::string& path, const std::string& signature,
    const std::string& bytes, const Anchors& anchors, std::int64_t at);

}  // namespace assure::signature
