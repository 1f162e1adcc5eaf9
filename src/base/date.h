// Calendar days and the periods that ISO 8601 writes: a day, a month, a year, or two of them with a slash.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assure::base {

// A day of the proleptic Gregorian calendar; no time zone, no time of day.
class Date {
 public:
  constexpr Date() = default;

  // None when there is no such day (31 November).
  static std::optional<Date> of(int year, int month, int day);
  // Days since 1970-01-01, which is day 0.
  static constexpr Date from_days(std::int32_t days) { return Date(days); }
  // Seconds since 1970-01-01T00:00:00Z; the day in UTC.
  static Date from_unix_seconds(std::int64_t seconds);
  // `2008-11-28` and nothing else.
  static std::optional<Date> parse(std::string_view text);
  // As people write it in the United Kingdom, the day first: `01/04/2025`, `1.4.2025`, `1 April 2025` or
  // `1 Apr 2025`.
  static std::optional<Date> parse_day_first(std::string_view text);

  std::int32_t days() const { return days_; }
  int year() const;
  int month() const;  // 1 to 12
  int day() const;    // 1 to 31

  Date plus_days(int days) const { return Date(days_ + days); }
  // The same day of a later month, or that month's last day when it is shorter.
  Date plus_months(int months) const;

  std::string iso() const;   // 2008-11-28
  std::string text() const;  // 28 November 2008

  auto operator<=>(const Date&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm

 private:
  explicit constexpr Date(std::int32_t days) : days_(days) {}
  std::int32_t days_ = 0;
};

// Both ends belong to the period. What is due in a period is due at its last day.
struct Period {
  Date first;
  Date last;

  // `2008-11-28`, `2008-11`, `2008`, or `A/B` with any of them. None when it is no such thing, ends before it
  // begins, or may as well be a financial year: `2008/2009`.
  static std::optional<Period> parse(std::string_view text);

  bool is_day() const { return first == last; }
  std::string iso() const;
  std::string text() const;

  auto operator<=>(const Period&) const = default;
};

// `2008/09` or `2008/2009`: one financial year. It says no days: in which month it begins differs between
// countries.
bool is_financial_year(std::string_view text);
// The year of `2008`, and the one in which a financial year begins. None when it is neither.
std::optional<int> year_named(std::string_view text);
std::string financial_year(int begins);  // 2008/09

// A length of time as checklists write it: `5 years`, `12 months`, `30 days`. It is always counted forwards,
// from the day on which something begins: months differ in length, so that counted back from its end it may
// begin on another day.
struct Duration {
  int months = 0;
  int days = 0;

  static std::optional<Duration> parse(std::string_view text);
  Date after(Date date) const { return date.plus_months(months).plus_days(days); }
  // Whether `day` is no more than this after `from`: a year from 29 February reaches to 28 February.
  bool reaches(Date from, Date day) const { return day <= after(from); }
  std::string text() const;

  bool operator==(const Duration&) const = default;
};

}  // namespace assure::base
