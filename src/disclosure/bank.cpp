#include "disclosure/bank.h"

#include <algorithm>
#include <string>

#include "base/characters.h"
#include "disclosure/digit_groups.h"

namespace assure::disclosure {
namespace {

struct CountryLength {
  std::string_view country;
  std::size_t characters;
};
constexpr CountryLength iban_lengths[] = {{"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28},
    {"BA", 20}, {"BE", 16}, {"BG", 22}, {"BH", 22}, {"BR", 29}, {"CH", 21}, {"CR", 22}, {"CY", 28},
    {"CZ", 24}, {"DE", 22}, {"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
    {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23}, {"GL", 18}, {"GR", 27}, {"HR", 21},
    {"HU", 28}, {"IE", 22}, {"IL", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30}, {"KW", 30}, {"KZ", 20},
    {"LB", 28}, {"LI", 21}, {"LT", 20}, {"LU", 20}, {"LV", 21}, {"MC", 27}, {"MD", 24}, {"ME", 22},
    {"MK", 19}, {"MT", 31}, {"MU", 30}, {"NL", 18}, {"NO", 15}, {"PK", 24}, {"PL", 28}, {"PT", 25},
    {"QA", 29}, {"RO", 24}, {"RS", 22}, {"SA", 24}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27},
    {"TN", 24}, {"TR", 26}, {"UA", 29}, {"VG", 24}, {"XK", 20}};

std::size_t iban_length(std::string_view country) {
  for (const CountryLength& row : iban_lengths) {
    if (row.country == country) return row.characters;
  }
  return 0;
}

// ISO 7064, MOD 97-10: the first four characters last, letters as 10 to 35. Check digits are 02 to 98.
bool has_iban_remainder(const std::string& iban) {
  for (std::string_view never : {"00", "01", "99"}) {
    if (iban.compare(2, 2, never) == 0) return false;
  }
  unsigned remainder = 0;
  for (std::size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + 4) % iban.size()];
    remainder = base::is_ascii_digit(c) ? remainder * 10 + static_cast<unsigned>(c - '0')
                                        : remainder * 100 + static_cast<unsigned>(c - 'A') + 10;
    remainder %= 97;
  }
  return remainder == 1;
}

struct CardIssuer {
  std::string_view first, last;  // the first digits of its numbers
  std::string_view lengths;      // as letters: a is 10
};
constexpr CardIssuer issuers[] = {{"4", "4", "dgj"}, {"51", "55", "g"}, {"2221", "2720", "g"},
    {"34", "34", "f"}, {"37", "37", "f"}, {"6011", "6011", "g"}, {"644", "649", "g"}, {"65", "65", "g"},
    {"3528", "3589", "g"}, {"300", "305", "e"}, {"36", "36", "e"}, {"38", "39", "e"}, {"62", "62", "g"},
    {"5018", "5018", "g"}, {"5020", "5020", "g"}, {"5038", "5038", "g"}, {"6304", "6304", "g"},
    {"6759", "6763", "gij"}};

bool has_luhn_digit(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) digit = digit * 2 - (digit > 4 ? 9 : 0);
    sum += digit;
  }
  return sum % 10 == 0;
}

// The one number of so many digits that begins at `at`, in one of the shapes.
std::optional<Place> number_of_shape(std::string_view text, std::size_t at, std::size_t digits,
    std::initializer_list<std::string_view> shapes) {
  if (!base::is_ascii_digit(plain_of(point_at(text, at).value))) return std::nullopt;
  const Plain plain(text, at, 32);
  const DigitGroups groups(plain, ' ');
  for (const GroupedNumber& number : groups.numbers(digits, digits)) {
    const bool fits = std::find(shapes.begin(), shapes.end(), number.shape) != shapes.end();
    if (fits && number.place.begin == at) return number.place;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Place> iban_at(std::string_view text, std::size_t at) {
  const Plain plain(text, at, 48);
  const std::string_view written = plain.text();
  std::string iban;
  std::size_t wanted = 0, i = 0;
  for (; i < written.size() && (wanted == 0 || iban.size() < wanted); ++i) {
    const char c = written[i];
    if (base::is_ascii_digit(c) || base::is_ascii_upper(c)) {
      iban += c;
    } else if ((c != ' ' && c != '-') || iban.size() % 4 != 0 || written[i - 1] == c) {
      return std::nullopt;
    }
    if (iban.size() == 4 && wanted == 0) {
      wanted = base::all_digits(std::string_view(iban).substr(2)) ? iban_length(iban.substr(0, 2)) : 0;
      if (wanted == 0) return std::nullopt;
    }
  }
  const bool ends = i == written.size() || !base::is_ascii_word(written[i]);
  if (wanted == 0 || iban.size() != wanted || !ends || !has_iban_remainder(iban)) return std::nullopt;
  return Place{at, plain.place(i)};
}

bool is_card_number(std::string_view digits) {
  const bool same = std::adjacent_find(digits.begin(), digits.end(), std::not_equal_to<>()) == digits.end();
  if (digits.size() < 13 || digits.size() > 19 || same) return false;
  const char length = static_cast<char>('a' + (digits.size() - 10));
  const bool issued = std::any_of(std::begin(issuers), std::end(issuers), [&](const CardIssuer& issuer) {
    const std::string_view begins = digits.substr(0, issuer.first.size());
    return issuer.first <= begins && begins <= issuer.last &&
           issuer.lengths.find(length) != std::string_view::npos;
  });
  return issued && has_luhn_digit(digits);
}

std::optional<Place> sort_code_at(std::string_view text, std::size_t at) {
  return number_of_shape(text, at, 6, {"2 2 2", "6"});
}

std::optional<Place> account_number_at(std::string_view text, std::size_t at) {
  return number_of_shape(text, at, 8, {"8", "4 4", "2 2 2 2", "2 3 3", "3 3 2"});
}

std::optional<Place> BankAccounts::note_sort_code(std::size_t line) {
  line_of_sort_code_ = line;
  if (!account_ || line > line_of_account_ + most_lines) return std::nullopt;
  const auto account = account_;
  account_.reset();
  return account;
}

std::optional<Place> BankAccounts::note_account(Place account, std::size_t line) {
  if (line_of_sort_code_ && line <= *line_of_sort_code_ + most_lines) return account;
  account_ = account;
  line_of_account_ = line;
  return std::nullopt;
}

}  // namespace assure::disclosure
