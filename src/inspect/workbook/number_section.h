// One section of a number format (`#,##0;[Red]-#,##0` has two), and how it shows a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace assure::inspect {

// The day that serial number 1 is. The first one counts a 29 February 1900, which there never was.
enum class DateSystem { From1900, From1904 };

enum class TokenKind {
  Literal,   // text
  Digit,     // `0`, `#` or `?`: text
  Point,     // the decimal point
  Comma,     // between digits: thousands; behind them: divided by a thousand
  Percent,   // shown, and times a hundred
  Exponent,  // `E+` or `E-`
  Slash,     // of a fraction, where one can be; else shown
  Date,      // a run of one of y m d h s: text, in lower case; `m` for minutes is `M`
  Elapsed,   // the same in brackets: hours, minutes or seconds that go on counting
  Half,      // `AM/PM` or `A/P`: text
  General,
  Text,  // `@`
};

struct Token {
  TokenKind kind = TokenKind::Literal;
  std::string text;
};

// `[>=100]`
struct Condition {
  std::string_view sign;  // one of < <= = >= > <>
  double limit = 0;
  bool holds(double value) const;
};

struct Section {
  std::vector<Token> tokens;
  std::optional<Condition> condition;
  bool is_date = false;

  bool has(TokenKind kind) const;
};

// The sections of a code, at least one; those behind the fourth are dropped.
std::vector<Section> sections_of(std::string_view code);

// What a section without dates and `General` shows of a number that is not negative.
std::string shown_number(const Section& section, double value);
// What one with dates shows.
std::string shown_date(const Section& section, double serial, DateSystem system);

// The day of a serial number; none for the one that there never was, nor outside the calendar.
std::optional<base::Date> day_of_serial(double serial, DateSystem system);

// At most eleven characters, besides the sign.
std::string general_number(double value);

// A number in decimal digits, rounded half away from zero, out of the fifteen that Excel keeps.
struct Decimal {
  std::string digits;  // without zeros at the ends; empty for zero
  int exponent = 0;    // so many digits are before the point: 1 for 1.5, 0 for 0.5, -1 for 0.05

  // Of a number that is not negative and finite.
  explicit Decimal(double value);
  // To so many digits behind the point; fewer than none round tens and hundreds.
  void round(int places);
  std::string whole() const;               // empty for less than one
  std::string fraction(int places) const;  // as many digits
};

}  // namespace assure::inspect
