#include "disclosure/birth.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/text.h"
#include "base/written_days.h"

namespace assure::disclosure {
namespace {

constexpr std::size_t longest_date = 36;  // characters: "Wednesday, 14th of September 1956"

// With a century before a last number of two digits, which a birth may have in any form: 14/3/56, 14-Mar-56.
std::string with_century(std::string_view date) {
  std::size_t end = 0;
  for (int number = 0; number < 3; ++number) {
    const std::size_t begin = date.find_first_of("0123456789", end);
    if (begin == std::string_view::npos) break;
    end = std::min(date.find_first_not_of("0123456789", begin), date.size());
    const bool is_day = number == 0;
    const bool follows_month = begin > 0 && !base::is_ascii_digit(date[begin - 1]);
    const bool behind_word = begin > 2 && base::is_ascii_letter(date[begin - 2]);
    if (is_day || !follows_month || end - begin != 2 || (number == 1 && !behind_word)) continue;
    return std::string(date.substr(0, begin)) + "19" + std::string(date.substr(begin, 2));
  }
  return std::string(date);
}

// `14031956`
bool is_day_in_digits(std::string_view digits) {
  if (digits.size() < 8 || !base::all_digits(digits.substr(0, 8))) return false;
  if (digits.size() > 8 && base::is_ascii_word(digits[8])) return false;
  const std::string date(digits.substr(0, 8));
  const auto days = base::written_days(date.substr(0, 2) + "/" + date.substr(2, 2) + "/" + date.substr(4));
  return !days.empty();
}

// Characters of the date that `written` begins with.
std::size_t length_of_date(std::string_view written) {
  for (const auto& days : {base::written_days(written), base::written_days_in_name(written)}) {
    if (!days.empty() && days[0].begin == 0) return days[0].end;
  }
  if (is_day_in_digits(written)) return 8;
  const std::string full = with_century(written);
  if (full == written) return 0;
  const auto days = base::written_days(full);
  return !days.empty() && days[0].begin == 0 && days[0].end == full.size() ? full.size() - 2 : 0;
}

// A figure, or the first letters of a month.
bool may_be_date(std::string_view text, std::size_t at) {
  constexpr std::string_view months = "jan feb mar apr may jun jul aug sep oct nov dec";
  if (at >= text.size()) return false;
  if (!base::is_ascii_letter(text[at])) return base::is_ascii_digit(plain_of(point_at(text, at).value));
  return months.find(base::lower_ascii(text.substr(at, 3))) != std::string_view::npos;
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

std::optional<Place> date_at(std::string_view text, std::size_t at) {
  if (!may_be_date(text, at)) return std::nullopt;
  const Plain plain(text, at, longest_date);
  const std::string_view written = first_line(plain.text());
  if (written.empty() || !base::is_ascii_word(written[0])) return std::nullopt;
  const std::size_t length = length_of_date(written);
  if (length == 0) return std::nullopt;
  return Place{at, plain.place(length)};
}

std::optional<Place> only_date(std::string_view text, Place line) {
  const auto days = base::written_days(text.substr(line.begin, line.end - line.begin));
  if (days.size() != 1) return std::nullopt;
  return Place{line.begin + days[0].begin, line.begin + days[0].end};
}

}  // namespace assure::disclosure
