// Private keys, by the lines that they begin with: PEM (RFC 7468), OpenSSH, PGP, SSH2, PuTTY.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// One whose first line begins at `at` with `-----BEGIN` or `PuTTY`, to the end of its last line. The first
// line alone is none: what follows has to be a key.
std::optional<Place> private_key_at(std::string_view text, std::size_t at);

}  // namespace assure::disclosure
