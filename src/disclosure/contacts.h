// Where persons live and how they are called, by label alone; and postcodes.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// The first postcode of the United Kingdom in a text, in capitals.
std::optional<Place> postcode_in(std::string_view text);

// The address that begins at `at`, behind a label: some lines with a postcode, or with a number and a word
// for a street. It ends with its cell, with a blank line, or at the next label.
std::optional<Place> address_at(std::string_view text, std::size_t at);

// A telephone number of the United Kingdom that begins at `at`, or one with + and the code of a country.
// `mobile`: numbers of mobiles alone.
std::optional<Place> telephone_at(std::string_view text, std::size_t at, bool mobile);
// The first one in what is said of a person from `at` on: in the same cell, sentence and paragraph.
std::optional<Place> telephone_near(std::string_view text, std::size_t at);

}  // namespace assure::disclosure
