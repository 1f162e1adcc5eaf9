// Dates, times of day and lengths of time.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "base/date.h"
#include "inspect/workbook/number_section.h"

namespace assure::inspect {
namespace {

constexpr std::array<std::string_view, 12> months = {"January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

constexpr double last_serial = 2'958'465;  // 31 December 9999
constexpr std::int64_t seconds_of_a_day = 86'400;
constexpr std::int64_t days_between_systems = 1462;

struct Moment {
  int year = 1900, month = 1, day = 0;
  std::size_t weekday = 6;
  std::int64_t seconds = 0;   // of the day
  std::int64_t fraction = 0;  // of a second, in units that have as many digits as the section shows
  std::int64_t total = 0;     // seconds since day 0
};

// Serial 1 is 1 January 1900, 60 is the 29 February that there never was, 0 the day before the first.
void set_day(std::int64_t serial, Moment& moment) {
  moment.weekday = static_cast<std::size_t>((serial + 6) % 7);
  if (serial == 0) return;
  if (serial == 60) {
    moment.month = 2;
    moment.day = 29;
    return;
  }
  const auto date = base::Date::from_days(static_cast<std::int32_t>(serial - 25'569 + (serial < 60 ? 1 : 0)));
  moment.year = date.year();
  moment.month = date.month();
  moment.day = date.day();
}

Moment moment_of(double serial, int decimals, DateSystem system) {
  std::int64_t units = 1;
  for (int i = 0; i < decimals; ++i) units *= 10;
  const auto rounded = static_cast<std::int64_t>(
      std::llround(serial * static_cast<double>(seconds_of_a_day) * static_cast<double>(units)));
  Moment moment;
  moment.fraction = rounded % units;
  moment.total = rounded / units;
  moment.seconds = moment.total % seconds_of_a_day;
  const std::int64_t day = moment.total / seconds_of_a_day;
  set_day(day + (system == DateSystem::From1904 ? days_between_systems : 0), moment);
  return moment;
}

std::string number(std::int64_t value, std::size_t digits) {
  return fmt::format("{:0{}}", value, digits);
}

std::string month_text(int month, std::size_t length) {
  const std::string_view name = months.at(static_cast<std::size_t>(month - 1));
  if (length <= 2) return number(month, length);
  return std::string(length == 3 ? name.substr(0, 3) : length == 5 ? name.substr(0, 1) : name);
}

std::string day_text(const Moment& moment, std::size_t length) {
  if (length <= 2) return number(moment.day, length);
  const std::string_view name = weekdays.at(moment.weekday);
  return std::string(length == 3 ? name.substr(0, 3) : name);
}

std::string date_text(const Token& token, const Moment& moment, bool halves) {
  const std::size_t length = token.text.size();
  const std::size_t two = std::min<std::size_t>(length, 2);
  const std::int64_t hour = moment.seconds / 3600;
  switch (token.text.front()) {
    case 'y':
      return length <= 2 ? number(moment.year % 100, 2) : number(moment.year, 4);
    case 'e':
      return number(moment.year, 4);
    case 'm':
      return month_text(moment.month, length);
    case 'd':
      return day_text(moment, length);
    case 'h':
      return number(halves ? (hour + 11) % 12 + 1 : hour, two);
    case 'M':
      return number(moment.seconds / 60 % 60, two);
    default:
      return number(moment.seconds % 60, two);
  }
}

std::string elapsed_text(const Token& token, const Moment& moment) {
  const char unit = token.text.front();
  const std::int64_t size = unit == 'h' ? 3600 : unit == 'M' ? 60 : 1;
  return number(moment.total / size, token.text.size());
}

// `s.00`: as many digits as stand behind the point that follows seconds.
int decimals_of(const Section& section) {
  int count = 0;
  for (std::size_t i = 1; i < section.tokens.size(); ++i) {
    if (section.tokens[i - 1].kind != TokenKind::Point && count == 0) continue;
    if (section.tokens[i].kind != TokenKind::Digit) break;
    ++count;
  }
  return std::min(count, 3);
}

}  // namespace

std::optional<base::Date> day_of_serial(double serial, DateSystem system) {
  if (!(serial >= 0) || serial >= last_serial + 1) return std::nullopt;
  const std::int64_t shift = system == DateSystem::From1904 ? days_between_systems : 0;
  const std::int64_t day = moment_of(serial, 0, system).total / seconds_of_a_day + shift;
  if (day < 1 || day == 60 || day > static_cast<std::int64_t>(last_serial)) return std::nullopt;
  return base::Date::from_days(static_cast<std::int32_t>(day - 25'569 + (day < 60 ? 1 : 0)));
}

std::string shown_date(const Section& section, double serial, DateSystem system) {
  if (!(serial >= 0) || serial >= last_serial + 1) return "####";
  const int decimals = decimals_of(section);
  const Moment moment = moment_of(serial, decimals, system);
  const bool halves = section.has(TokenKind::Half);
  std::string text;
  bool fraction_shown = false;
  for (const Token& token : section.tokens) {
    switch (token.kind) {
      case TokenKind::Date:
        text += date_text(token, moment, halves);
        break;
      case TokenKind::Elapsed:
        text += elapsed_text(token, moment);
        break;
      case TokenKind::Half: {
        const bool late = moment.seconds >= seconds_of_a_day / 2;
        text += token.text == "a/p" ? (late ? "P" : "A") : (late ? "PM" : "AM");
        break;
      }
      case TokenKind::Digit:
        if (!fraction_shown && decimals > 0)
          text += number(moment.fraction, static_cast<std::size_t>(decimals));
        fraction_shown = true;
        break;
      default:
        text += token.text;
    }
  }
  return text;
}

}  // namespace assure::inspect
