// Dates of birth. A date alone is none: a label says so, or a person and where they live are in the same
// line.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// A date that begins at `at`: as `base::written_days` reads them, with years of two digits behind names of
// months and days of one digit, and `14031956`.
std::optional<Place> date_at(std::string_view text, std::size_t at);

// The one date of a line, when there is one and no other.
std::optional<Place> only_date(std::string_view text, Place line);

}  // namespace assure::disclosure
