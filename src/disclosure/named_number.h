// NHS and CHI numbers that no label is beside, but a word that says whose they are: "NHS 999 000 0018" in a
// sentence, `patient-9990000018.pdf` as the name of a file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/kind.h"
#include "disclosure/plain.h"

namespace assure::disclosure {

struct NamedNumber {
  Kind kind = Kind::NhsNumber;
  Place place;
};

// One that begins at `at`, in one group or grouped 3-3-4 by spaces, hyphens, dots or low lines. Behind "NHS"
// or "patient"; in the name of a file, beside any such word, or grouped and of a known range.
std::optional<NamedNumber> named_number_at(std::string_view text, std::size_t at);

}  // namespace assure::disclosure
