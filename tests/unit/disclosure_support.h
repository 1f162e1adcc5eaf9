// What is found in a text, in short.
#pragma once

#include <string>
#include <string_view>

#include "base/choices.h"
#include "disclosure/identifiers.h"

namespace assure::disclosure {

// "nhs-number ••• ••• ••18; date-of-birth ••/••/••56", or "" when there is nothing.
inline std::string found_in(std::string_view text) {
  std::string words;
  for (const Identifier& identifier : identifiers_in(text)) {
    if (!words.empty()) words += "; ";
    words += base::name_of(identifier.kind);
    words += " " + identifier.masked;
  }
  return words;
}

// Ten digits that check, made of the first nine; empty when their check digit would be 10.
inline std::string with_check_digit(std::string nine) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (nine[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? std::string() : nine + std::to_string(check);
}

}  // namespace assure::disclosure
