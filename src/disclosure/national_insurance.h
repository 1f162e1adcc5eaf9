// National Insurance numbers: two letters, six digits, one of A to D (HM Revenue and Customs, National
// Insurance Manual NIM39110).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// One that begins at `at`, where a word begins. `labelled`: something says that it is one, so that small
// letters and groups of any length will do.
std::optional<Place> national_insurance_at(std::string_view text, std::size_t at, bool labelled);

}  // namespace assure::disclosure
