#include "disclosure/nhs_number.h"

#include <algorithm>
#include <functional>

#include "base/date.h"

namespace assure::disclosure {
namespace {

bool has_check_digit(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (digits[i] - '0') * static_cast<int>(10 - i);
  const int check = (11 - sum % 11) % 11;  // 10 is no digit, so that such numbers are not given
  return check == digits[9] - '0';
}

// All digits the same, or each one more or less than the one before.
bool is_typed_in_a_row(std::string_view digits) {
  const int step = digits[1] - digits[0];
  if (step < -1 || step > 1) return false;
  return std::adjacent_find(digits.begin(), digits.end(), [&](char a, char b) { return b - a != step; }) ==
         digits.end();
}

bool begins_with_day_of_birth(std::string_view digits) {
  auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + digits[at + 1] - '0'; };
  // The century is not said: 29 February is a day of some year.
  return base::Date::of(1900 + two(4), two(2), two(0)) || base::Date::of(2000 + two(4), two(2), two(0));
}

}  // namespace

std::optional<Kind> health_number(std::string_view digits) {
  if (digits.size() != 10 || !has_check_digit(digits) || is_typed_in_a_row(digits)) return std::nullopt;
  if (digits.starts_with("999")) return Kind::TestNhsNumber;
  return begins_with_day_of_birth(digits) ? Kind::ChiNumber : Kind::NhsNumber;
}

bool is_of_known_range(std::string_view digits) {
  const std::string_view range = digits.substr(0, 3);
  return (range >= "320" && range <= "499") || (range >= "600" && range <= "799") || range == "999";
}

}  // namespace assure::disclosure
