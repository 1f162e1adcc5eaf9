#include "intake/dates.h"

#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "intake/words.h"

namespace assure::intake {
namespace {

using base::Date;
using base::Period;

constexpr std::array months = {"january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december"};

int month_named(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string_view name = months[i];
    if (word == name || (word.size() >= 3 && word.size() <= 4 && name.starts_with(word.substr(0, 3)) &&
                            (word.size() == 3 || name.starts_with(word) || word == "sept")))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

std::optional<int> number_in(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// 27 is 2027.
std::optional<int> year_of(std::string_view text) {
  if (!base::all_digits(text) || (text.size() != 2 && text.size() != 4)) return std::nullopt;
  const int number = *number_in(text);
  if (text.size() == 2) return 2000 + number;
  if (number < 1900 || number > 2200) return std::nullopt;
  return number;
}

// Digits, and words of letters.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens;
  bool open = false, digits = false;
  for (char c : base::lower_ascii(text)) {
    const bool word = base::is_ascii_word(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    const bool is_digit = base::is_ascii_digit(c);
    if (word && (!open || is_digit != digits)) tokens.emplace_back();
    if (word) tokens.back() += c;
    digits = is_digit;
    open = word;
  }
  return tokens;
}

Period month_of(int year, int month) {
  const Date first = *Date::of(year, month, 1);
  return {first, first.plus_months(1).plus_days(-1)};
}

// 12th is 12.
bool is_ordinal(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

When day_of(int day, int month, int year) {
  if (auto date = Date::of(year, month, day)) return {Period{*date, *date}, {}, {}};
  if (month >= 1 && month <= 12) {
    std::string name(months[static_cast<std::size_t>(month - 1)]);
    name.front() = base::ascii_upper(name.front());
    return {{}, {}, fmt::format("there is no {} {} {}", day, name, year)};
  }
  if (Date::of(year, day, month))
    return {{}, {}, "it has the month first, and days are read with the day first"};
  return {{}, {}, "it is no day"};
}

// April is the first month of a financial year in the United Kingdom.
std::optional<Period> quarter_of(int quarter, int begins) {
  if (quarter < 1 || quarter > 4) return std::nullopt;
  const Date first = Date::of(begins, 4, 1)->plus_months((quarter - 1) * 3);
  return Period{first, first.plus_months(3).plus_days(-1)};
}

// `2026/27` in the last two tokens: the year in which it begins.
std::optional<int> financial_year(std::span<const std::string> tokens) {
  if (tokens.size() != 2) return std::nullopt;
  auto first = year_of(tokens[0]), second = year_of(tokens[1]);
  const bool follows = first && second && tokens[0].size() == 4 && *second == *first + 1;
  const bool short_ones = first && second && tokens[0].size() == 2 && *second == *first + 1;
  return follows || short_ones ? first : std::nullopt;
}

std::optional<When> quarter(std::span<const std::string> tokens, const std::string& written) {
  if (tokens.size() < 3 || (tokens[0] != "q" && tokens[0] != "qtr" && tokens[0] != "quarter"))
    return std::nullopt;
  auto number = number_in(tokens[1]);
  auto rest = tokens.subspan(2);
  if (!rest.empty() && rest.front() == "fy") rest = rest.subspan(1);
  auto begins = financial_year(rest);
  if (number && begins) {
    if (auto period = quarter_of(*number, *begins)) return When{period, written, {}};
  }
  return When{
      {}, written, "it may be a quarter of the calendar or of the financial year; write it as `Q4 2026/27`"};
}

std::optional<When> month(std::span<const std::string> tokens, const std::string& written) {
  std::size_t at = 0;
  while (at < tokens.size() && month_named(tokens[at]) == 0) ++at;
  if (at + 2 != tokens.size()) return std::nullopt;
  auto year = year_of(tokens[at + 1]);
  if (!year) return std::nullopt;
  const Period period = month_of(*year, month_named(tokens[at]));
  if (at == 0) return When{period, {}, {}};
  // `end of March 2027`: the words say more than the month.
  const bool words = tokens[0] == "end" || tokens[0] == "by" || tokens[0] == "mid" || tokens[0] == "early" ||
                     tokens[0] == "late" || tokens[0] == "during" || tokens[0] == "in";
  if (words) return When{period, written, {}};
  return std::nullopt;
}

std::optional<When> day(std::vector<std::string> tokens) {
  std::erase_if(tokens, [&](const std::string& token) {
    const bool of_week = token == "mon" || token == "tue" || token == "tues" || token == "wed" ||
                         token == "thu" || token == "thurs" || token == "fri" || token == "sat" ||
                         token == "sun" || token.ends_with("day");
    return of_week || is_ordinal(token);
  });
  if (tokens.size() != 3) return std::nullopt;
  const int named = month_named(tokens[1]);
  const bool numbers = base::all_digits(tokens[0]) && (named > 0 || base::all_digits(tokens[1]));
  if (!numbers || tokens[0].size() > 4 || tokens[1].size() > 9) return std::nullopt;
  if (tokens[0].size() == 4 && named == 0) {
    auto year = year_of(tokens[0]);
    if (!year || tokens[2].size() > 2 || !base::all_digits(tokens[2])) return std::nullopt;
    return day_of(*number_in(tokens[2]), *number_in(tokens[1]), *year);
  }
  auto year = year_of(tokens[2]);
  if (!year || tokens[0].size() > 2 || tokens[1].size() > (named > 0 ? 9U : 2U)) return std::nullopt;
  return day_of(*number_in(tokens[0]), named > 0 ? named : *number_in(tokens[1]), *year);
}

// 46112 is 31 March 2026: days since 1899-12-30.
std::optional<Date> serial(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  if (whole.size() != 5 || !base::all_digits(whole)) return std::nullopt;
  const int number = *number_in(whole);
  if (number < 30'000 || number > 80'000) return std::nullopt;
  return Date::from_days(number - 25'569);
}

}  // namespace

std::string short_text(const base::Period& period) {
  const bool months = period.first.day() == 1 && period.last.plus_days(1).day() == 1;
  if (!months) return period.iso();
  const std::string first = period.first.iso().substr(0, 7), last = period.last.iso().substr(0, 7);
  return first == last ? first : first + "/" + last;
}

When read_when(std::string_view text) {
  const std::string written = clean(text);
  if (auto known = Period::parse(written)) return {known, {}, {}};
  if (auto date = serial(written)) return {Period{*date, *date}, {}, {}};
  const auto tokens = tokens_of(written);
  if (auto found = quarter(tokens, written)) return *found;
  if (auto found = day(tokens)) {
    if (!found->fault.empty()) found->as_written = written;
    return *found;
  }
  if (auto begins = financial_year(tokens))
    return {Period{*Date::of(*begins, 4, 1), *Date::of(*begins + 1, 3, 31)}, written, {}};
  if (auto found = month(tokens, written)) return *found;
  return {{}, written, {}};
}

When read_when(const table::Cell& cell) {
  // `Mar-27` is kept as a day, and shown as the month that is meant.
  if (cell.kind == table::Kind::Date) {
    const When shown = read_when(cell.shown);
    const bool of_month = shown.period && !shown.period->is_day() && shown.period->first == cell.day;
    return {of_month ? shown.period : Period{cell.day, cell.day}, {}, {}};
  }
  return read_when(cell.kind == table::Kind::Number && !cell.stored.empty() ? cell.stored : cell.shown);
}

}  // namespace assure::intake
