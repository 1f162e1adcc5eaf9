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

  // `2008-11-28`, `2008-11`, `2008`, or `A/B` with any of them. None when it is no such thing or ends before
  // it begins.
  static std::optional<Period> parse(std::string_view text);

  bool is_day() const { return first == last; }
  // Whole months from the first day to the day after the last: 2008-04-01/2013-03-31 is 60.
  int months() const;
  std::string iso() const;
  std::string text() const;

  auto operator<=>(const Period&) const = default;
};

// A length of time as checklists write it: `5 years`, `12 months`, `30 days`.
struct Duration {
  int months = 0;
  int days = 0;

  static std::optional<Duration> parse(std::string_view text);
  Date after(Date date) const { return date.plus_months(months).plus_days(days); }
  Date before(Date date) const { return date.plus_days(-days).plus_months(-months); }
  std::string text() const;

  bool operator==(const Duration&) const = default;
};

}  // namespace assure::base
