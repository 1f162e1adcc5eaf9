// Bank details that can be checked: IBAN (ISO 13616), numbers of payment cards (ISO/IEC 7812), accounts
// beside their sort code.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "disclosure/plain.h"

namespace assure::disclosure {

// An IBAN that begins at `at`, where a word begins: of the length that its country has, with its remainder.
std::optional<Place> iban_at(std::string_view text, std::size_t at);

// Digits of a length that an issuer with this beginning gives, and that check by Luhn.
bool is_card_number(std::string_view digits);

// `20-00-00`, `20 00 00` or `200000`.
std::optional<Place> sort_code_at(std::string_view text, std::size_t at);
// Eight digits, in one group or two.
std::optional<Place> account_number_at(std::string_view text, std::size_t at);

// Puts accounts and sort codes together that are at most a few lines apart, whichever comes first.
class BankAccounts {
 public:
  // The account that is one now, when there is any.
  std::optional<Place> note_sort_code(std::size_t line);
  std::optional<Place> note_account(Place account, std::size_t line);

 private:
  static constexpr std::size_t most_lines = 3;

  std::optional<std::size_t> line_of_sort_code_;
  std::optional<Place> account_;  // that waits for its sort code
  std::size_t line_of_account_ = 0;
};

}  // namespace assure::disclosure
