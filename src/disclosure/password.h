// Passwords by label, with a value that may be one: not in sentences about passwords, nor where a place is
// kept for one.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// What follows the label that ends at `label_end`: `password: hunter2`, `pwd=...;`, `<password>...<`,
// `"password": "..."`, the next cell or line.
std::optional<Place> password_after(std::string_view text, std::size_t label_end);

// A cell below a heading that says so.
std::optional<Place> password_cell(std::string_view text, Place cell);

// That of `scheme://user:password@host`, by the place of the colon.
std::optional<Place> password_in_address(std::string_view text, std::size_t colon);

}  // namespace assure::disclosure
