// Access tokens, by the form that those who issue them give them. What they publish as examples is none.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// One that begins at `at`, where a word of letters and digits begins.
std::optional<Place> token_at(std::string_view text, std::size_t at);

// The secret of a cloud account behind a label: 40 characters of base64 at `at`.
std::optional<Place> cloud_secret_at(std::string_view text, std::size_t at);

}  // namespace assure::disclosure
