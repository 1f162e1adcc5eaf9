#include "base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"

namespace assure::base {
namespace {

constexpr std::array<std::string_view, 12> month_names = {"January", "February", "March", "April", "May",
    "June", "July", "August", "September", "October", "November", "December"};

std::chrono::year_month_day calendar(std::int32_t days) {
  return std::chrono::sys_days(std::chrono::days(days));
}

// Exactly `text.size()` decimal digits.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (!is_ascii_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<int> month_named(std::string_view text) {
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    const std::string name = lower_ascii(month_names[i]), word = lower_ascii(text);
    if (word == name || word == name.substr(0, 3)) return static_cast<int>(i + 1);
  }
  return std::nullopt;
}

int last_day_of(int year, int month) {
  using namespace std::chrono;
  return static_cast<int>(
      unsigned((std::chrono::year(year) / std::chrono::month(unsigned(month)) / last).day()));
}

std::optional<Period> parse_single(std::string_view text) {
  if (text.size() == 10) {
    auto day = Date::parse(text);
    if (!day) return std::nullopt;
    return Period{*day, *day};
  }
  if (text.size() != 4 && text.size() != 7) return std::nullopt;
  auto year = digits(text.substr(0, 4));
  if (!year || *year < 1) return std::nullopt;
  if (text.size() == 4) return Period{*Date::of(*year, 1, 1), *Date::of(*year, 12, 31)};
  auto month = text[4] == '-' ? digits(text.substr(5)) : std::nullopt;
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  return Period{*Date::of(*year, *month, 1), *Date::of(*year, *month, last_day_of(*year, *month))};
}

}  // namespace

std::optional<Date> Date::of(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > last_day_of(year, month)) {
    return std::nullopt;
  }
  auto days = std::chrono::sys_days(
      std::chrono::year(year) / std::chrono::month(unsigned(month)) / std::chrono::day(unsigned(day)));
  return Date(static_cast<std::int32_t>(days.time_since_epoch().count()));
}

Date Date::from_unix_seconds(std::int64_t seconds) {
  auto day = std::chrono::floor<std::chrono::days>(std::chrono::seconds(seconds));
  return Date(static_cast<std::int32_t>(day.count()));
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto year = digits(text.substr(0, 4));
  auto month = digits(text.substr(5, 2));
  auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return Date::of(*year, *month, *day);
}

std::optional<Date> Date::parse_day_first(std::string_view text) {
  for (char between : {'/', '.', ' '}) {
    const auto parts = split(text, between);
    if (parts.size() != 3) continue;
    const bool numbers = between != ' ';
    const bool fits = !parts[0].empty() && parts[0].size() <= 2 && parts[2].size() == 4 &&
                      (!numbers || (!parts[1].empty() && parts[1].size() <= 2));
    if (!fits) return std::nullopt;
    auto day = digits(parts[0]);
    auto month = numbers ? digits(parts[1]) : month_named(parts[1]);
    auto year = digits(parts[2]);
    if (!day || !month || !year) return std::nullopt;
    return of(*year, *month, *day);
  }
  return std::nullopt;
}

int Date::year() const {
  return int(calendar(days_).year());
}
int Date::month() const {
  return int(unsigned(calendar(days_).month()));
}
int Date::day() const {
  return int(unsigned(calendar(days_).day()));
}

Date Date::plus_months(int months) const {
  int total = year() * 12 + (month() - 1) + months;
  int year = total / 12;
  int month = total % 12 + 1;
  return Date::of(year, month, std::min(day(), last_day_of(year, month))).value_or(*this);
}

std::string Date::iso() const {
  return fmt::format("{:04}-{:02}-{:02}", year(), month(), day());
}

std::string Date::text() const {
  return fmt::format("{} {} {}", day(), month_names[std::size_t(month() - 1)], year());
}

std::optional<Period> Period::parse(std::string_view text) {
  auto slash = text.find('/');
  if (slash == std::string_view::npos) return parse_single(text);
  if (is_financial_year(text)) return std::nullopt;
  auto first = parse_single(text.substr(0, slash));
  auto last = parse_single(text.substr(slash + 1));
  if (!first || !last || last->last < first->first) return std::nullopt;
  return Period{first->first, last->last};
}

std::string Period::iso() const {
  return is_day() ? first.iso() : first.iso() + "/" + last.iso();
}

std::string Period::text() const {
  return is_day() ? first.text() : first.text() + " to " + last.text();
}

bool is_financial_year(std::string_view text) {
  if (text.size() != 7 && text.size() != 9) return false;
  auto begins = digits(text.substr(0, 4));
  auto ends = digits(text.substr(5));
  if (!begins || *begins < 1 || text[4] != '/' || !ends) return false;
  return *ends == (text.size() == 9 ? *begins + 1 : (*begins + 1) % 100);
}

std::optional<int> year_named(std::string_view text) {
  if (text.size() != 4 && !is_financial_year(text)) return std::nullopt;
  return digits(text.substr(0, 4));
}

std::string financial_year(int begins) {
  return fmt::format("{:04}/{:02}", begins, (begins + 1) % 100);
}

std::optional<Duration> Duration::parse(std::string_view text) {
  int count = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || count <= 0 || count > 10'000) return std::nullopt;
  std::string_view unit = text.substr(std::size_t(end - text.data()));
  if (unit == " day" || unit == " days") return Duration{0, count};
  if (unit == " week" || unit == " weeks") return Duration{0, count * 7};
  if (unit == " month" || unit == " months") return Duration{count, 0};
  if (unit == " year" || unit == " years") return Duration{count * 12, 0};
  return std::nullopt;
}

std::string Duration::text() const {
  auto plural = [](int count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
  };
  if (days > 0) return plural(days, "day");
  return months % 12 == 0 ? plural(months / 12, "year") : plural(months, "month");
}

}  // namespace assure::base
