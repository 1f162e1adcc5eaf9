#include "base/written_days.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/characters.h"
#include "base/text.h"

namespace assure::base {
namespace {

constexpr std::array<std::string_view, 12> lower_month_names = {"january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december"};
constexpr int first_year = 1900, last_year = 2099;

// Reads from the front of what is left; what does not fit leaves it as it was.
class DateScanner {
 public:
  DateScanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  bool ends_number() const { return at_ == text_.size() || !is_ascii_digit(text_[at_]); }

  // One of so many digits.
  std::optional<int> number(std::size_t fewest, std::size_t most) {
    int value = 0;
    std::size_t end = at_;
    for (; end < text_.size() && is_ascii_digit(text_[end]); ++end) {
      if (end - at_ == most) return std::nullopt;
      value = value * 10 + (text_[end] - '0');
    }
    if (end - at_ < fewest) return std::nullopt;
    digits_ = end - at_;
    at_ = end;
    return value;
  }
  std::size_t digits() const { return digits_; }  // of the last number

  std::optional<char> one_of(std::string_view characters) {
    if (at_ == text_.size() || characters.find(text_[at_]) == std::string_view::npos) return std::nullopt;
    return text_[at_++];
  }

  // Spaces and such between the words of a date, at most three.
  bool gap(std::string_view characters) {
    const std::size_t from = at_;
    while (at_ < text_.size() && at_ < from + 3 && characters.find(text_[at_]) != std::string_view::npos)
      ++at_;
    return at_ > from;
  }

  bool word(std::string_view wanted) {
    if (lower_ascii(text_.substr(at_, wanted.size())) != wanted) return false;
    if (at_ + wanted.size() < text_.size() && is_ascii_letter(text_[at_ + wanted.size()])) return false;
    at_ += wanted.size();
    return true;
  }

  // A month's name, or its first three letters (`Sept` too).
  std::optional<int> month() {
    for (std::size_t i = 0; i < lower_month_names.size(); ++i) {
      if (word(lower_month_names[i]) || word(lower_month_names[i].substr(0, 3)) || (i == 8 && word("sept")))
        return static_cast<int>(i) + 1;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t digits_ = 0;
};

std::optional<WrittenDay> day_of(
    const DateScanner& scanner, std::size_t begin, int year, int month, int day) {
  const auto date = Date::of(year, month, day);
  const bool fits = date && year >= first_year && year <= last_year && scanner.ends_number();
  return fits ? std::optional(WrittenDay{*date, begin, scanner.at()}) : std::nullopt;
}

// `31/03/2026`; a year of two digits behind two digits each, so that versions and numbers of sections are
// none.
std::optional<WrittenDay> in_figures(std::string_view text, std::size_t at, std::string_view marks) {
  DateScanner scanner(text, at);
  auto first = scanner.number(1, 4);
  if (!first) return std::nullopt;
  const std::size_t of_first = scanner.digits();
  auto mark = scanner.one_of(marks);
  auto month = mark ? scanner.number(1, 2) : std::nullopt;
  const std::size_t of_month = scanner.digits();
  if (!month || scanner.one_of(marks) != mark) return std::nullopt;
  auto last = scanner.number(1, 4);
  if (!last || of_first == 3 || scanner.digits() == 3) return std::nullopt;
  if (of_first == 4) return scanner.digits() <= 2 ? day_of(scanner, at, *first, *month, *last) : std::nullopt;
  if (scanner.digits() == 4) return day_of(scanner, at, *last, *month, *first);
  const bool padded = of_first == 2 && of_month == 2 && scanner.digits() == 2;
  return padded ? day_of(scanner, at, 2000 + *last, *month, *first) : std::nullopt;
}

// `31st of March 2026`
std::optional<WrittenDay> in_words(std::string_view text, std::size_t at) {
  DateScanner scanner(text, at);
  auto day = scanner.number(1, 2);
  if (!day) return std::nullopt;
  for (std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (scanner.word(ending)) break;
  }
  scanner.gap(" .-_");
  if (scanner.word("of")) scanner.gap(" -_");
  auto month = scanner.month();
  if (!month || !scanner.gap(" .,-_")) return std::nullopt;
  auto year = scanner.number(4, 4);
  return year ? day_of(scanner, at, *year, *month, *day) : std::nullopt;
}

// `March 31, 2026`
std::optional<WrittenDay> month_first(std::string_view text, std::size_t at) {
  DateScanner scanner(text, at);
  auto month = scanner.month();
  if (!month || !scanner.gap(" .-_")) return std::nullopt;
  auto day = scanner.number(1, 2);
  if (!day) return std::nullopt;
  for (std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (scanner.word(ending)) break;
  }
  if (!scanner.gap(" ,-_")) return std::nullopt;
  auto year = scanner.number(4, 4);
  return year ? day_of(scanner, at, *year, *month, *day) : std::nullopt;
}

// `20260331`
std::optional<WrittenDay> without_marks(std::string_view name, std::size_t at) {
  DateScanner scanner(name, at);
  auto number = scanner.number(8, 8);
  return number ? day_of(scanner, at, *number / 10'000, *number / 100 % 100, *number % 100) : std::nullopt;
}

std::optional<WrittenMonth> month_of(
    const DateScanner& scanner, std::size_t begin, std::optional<int> year, std::optional<int> month) {
  auto first = year && month ? Date::of(*year, *month, 1) : std::nullopt;
  const bool fits = first && *year >= first_year && *year <= last_year && scanner.ends_number();
  if (!fits) return std::nullopt;
  return WrittenMonth{{*first, first->plus_months(1).plus_days(-1)}, begin, scanner.at()};
}

std::optional<WrittenMonth> month_at(std::string_view name, std::size_t at) {
  DateScanner scanner(name, at);
  if (auto year = scanner.number(4, 4)) {
    if (!scanner.one_of("-_.")) return std::nullopt;
    auto month = scanner.number(2, 2);
    // As likely the financial year `2008-09`.
    if (month && *month == (*year + 1) % 100) return std::nullopt;
    return month_of(scanner, at, year, month);
  }
  auto month = scanner.month();
  scanner.gap(" -_");
  return month_of(scanner, at, scanner.number(4, 4), month);
}

// Where a date may begin: not within a word or a number.
bool may_begin(std::string_view text, std::size_t at) {
  const bool digit = is_ascii_digit(text[at]);
  if (!digit && !is_ascii_letter(text[at])) return false;
  if (at == 0) return true;
  const char before = text[at - 1];
  const bool decimal = at > 1 && (before == '.' || before == '/') && is_ascii_digit(text[at - 2]);
  return !is_ascii_digit(before) && !is_ascii_letter(before) && !decimal;
}

template <class Written, class Read>
std::vector<Written> all_in(std::string_view text, Read read) {
  std::vector<Written> found;
  for (std::size_t at = 0; at < text.size();) {
    auto one = may_begin(text, at) ? read(at) : std::optional<Written>();
    if (one) found.push_back(*one);
    at = one ? one->end : at + 1;
  }
  return found;
}

}  // namespace

std::vector<WrittenDay> written_days(std::string_view text) {
  return all_in<WrittenDay>(text, [&](std::size_t at) {
    if (is_ascii_letter(text[at])) return month_first(text, at);
    auto day = in_figures(text, at, "/.-");
    return day ? day : in_words(text, at);
  });
}

std::vector<WrittenDay> written_days_in_name(std::string_view name) {
  return all_in<WrittenDay>(name, [&](std::size_t at) {
    if (is_ascii_letter(name[at])) return month_first(name, at);
    auto day = in_figures(name, at, ".-_ ");
    if (!day) day = in_words(name, at);
    return day ? day : without_marks(name, at);
  });
}

std::vector<WrittenMonth> written_months_in_name(std::string_view name) {
  return all_in<WrittenMonth>(name, [&](std::size_t at) { return month_at(name, at); });
}

}  // namespace assure::base
