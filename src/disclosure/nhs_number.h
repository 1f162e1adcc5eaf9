// NHS numbers and CHI numbers: ten digits, the last of which checks the others (modulus 11, NHS Data
// Dictionary).
#pragma once

#include <optional>
#include <string_view>

#include "disclosure/kind.h"

namespace assure::disclosure {

// What ten digits are, wherever they come from. CHI numbers begin with the day of birth, DDMMYY. None when
// the check digit is another, or when a person typed them in a row: 1111111111, 9876543210.
std::optional<Kind> health_number(std::string_view digits);

// Whether ten digits that nothing says anything about may be one, when they are grouped 3-3-4: of the ranges
// that numbers were given from in England, Wales and Northern Ireland, or of that for tests.
bool is_of_known_range(std::string_view digits);

}  // namespace assure::disclosure
