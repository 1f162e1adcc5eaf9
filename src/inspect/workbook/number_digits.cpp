// Digits, decimals, thousands, fractions and powers of ten.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "base/characters.h"
#include "inspect/workbook/number_section.h"

namespace assure::inspect {
namespace {

using Tokens = std::vector<Token>;

// What a section is made of, by the places of its tokens.
struct Layout {
  std::size_t point;     // the end of the whole part
  std::size_t exponent;  // the end of the fraction; of all tokens when there is none
  int percents = 0;
  int scale = 0;         // thousands that are left out
  bool grouped = false;  // thousands are parted
};

std::size_t place_of(const Tokens& tokens, TokenKind kind, std::size_t from = 0) {
  auto found = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(from), tokens.end(),
      [&](const Token& token) { return token.kind == kind; });
  return static_cast<std::size_t>(found - tokens.begin());
}

int count_of(const Tokens& tokens, TokenKind kind, std::size_t from, std::size_t to) {
  return static_cast<int>(std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(from),
      tokens.begin() + static_cast<std::ptrdiff_t>(to),
      [&](const Token& token) { return token.kind == kind; }));
}

// Commas between digits part thousands; those behind the last digit before the point, or the last of all,
// leave thousands out.
void lay_out_commas(const Tokens& tokens, Layout& layout) {
  for (std::size_t i = 0; i < layout.exponent; ++i) {
    if (tokens[i].kind != TokenKind::Comma) continue;
    bool before = count_of(tokens, TokenKind::Digit, 0, i) > 0;
    bool after = count_of(tokens, TokenKind::Digit, i,
                     std::max(i, i < layout.point ? layout.point : layout.exponent)) > 0;
    if (before && after && i < layout.point) layout.grouped = true;
    if (before && !after) ++layout.scale;
  }
}

Layout layout_of(const Tokens& tokens) {
  Layout layout{place_of(tokens, TokenKind::Point), place_of(tokens, TokenKind::Exponent)};
  layout.point = std::min(layout.point, layout.exponent);
  layout.percents = count_of(tokens, TokenKind::Percent, 0, tokens.size());
  lay_out_commas(tokens, layout);
  return layout;
}

// What a placeholder shows where the number has no digit.
std::string_view blank_of(const Token& placeholder) {
  return placeholder.text == "0" ? "0" : placeholder.text == "?" ? " " : "";
}

bool is_shown_as_it_is(const Token& token) {
  return token.kind != TokenKind::Digit && token.kind != TokenKind::Comma &&
         token.kind != TokenKind::Exponent;
}

// Digits into the placeholders from `from` to `to`, the last digit into the last of them.
std::string whole_part(
    const Tokens& tokens, std::size_t from, std::size_t to, const std::string& digits, bool grouped) {
  auto slots = static_cast<std::size_t>(count_of(tokens, TokenKind::Digit, from, to));
  std::string text;
  std::size_t left = std::max(slots, digits.size());  // places that are still to come
  auto put = [&](std::string_view digit) {
    text += digit;
    --left;
    if (grouped && left > 0 && left % 3 == 0 && !digit.empty() && digit != " ") text += ',';
  };
  for (std::size_t i = from; i < to; ++i) {
    if (tokens[i].kind != TokenKind::Digit) {
      if (is_shown_as_it_is(tokens[i])) text += tokens[i].text;
      continue;
    }
    // The first takes all that are more than there are places.
    do {
      bool missing = left > digits.size();
      put(missing ? blank_of(tokens[i]) : std::string_view(digits).substr(digits.size() - left, 1));
    } while (left >= slots && left > 0);
    --slots;
  }
  return text;
}

// Behind the point: zeros at the end show where a `0` wants them.
std::string fraction_part(const Tokens& tokens, std::size_t from, std::size_t to, const std::string& digits) {
  std::size_t last = digits.find_last_not_of('0') + 1, at = 0;
  std::string text;
  for (std::size_t i = from; i < to; ++i) {
    if (tokens[i].kind == TokenKind::Digit) {
      text += at < last ? std::string_view(digits).substr(at, 1) : blank_of(tokens[i]);
      ++at;
    } else if (is_shown_as_it_is(tokens[i])) {
      text += tokens[i].text;
    }
  }
  return text;
}

// What is between the point and the exponent.
std::string behind_point(const Tokens& tokens, const Layout& layout, const Decimal& number, int places) {
  return fraction_part(tokens, layout.point, layout.exponent, number.fraction(places));
}

std::string with_exponent(const Tokens& tokens, const Layout& layout, Decimal number, int places) {
  const int step = std::max(count_of(tokens, TokenKind::Digit, 0, layout.point), 1);
  int exponent = 0;
  for (int round = 0; round < 2; ++round) {
    if (number.digits.empty()) break;
    // How far the point moves, by whole steps, so that at most `step` digits are before it.
    const int away = number.exponent - 1;
    const int moved = step == 1 ? away : (away >= 0 ? away / step : -((step - 1 - away) / step)) * step;
    number.exponent -= moved;
    exponent += moved;
    number.round(places);  // which may make one digit more
  }
  std::string text = whole_part(tokens, 0, layout.point, number.whole(), false);
  text += behind_point(tokens, layout, number, places);
  text += 'E';
  if (exponent < 0 || tokens[layout.exponent].text.ends_with('+')) text += exponent < 0 ? '-' : '+';
  return text +
         whole_part(tokens, layout.exponent + 1, tokens.size(), std::to_string(std::abs(exponent)), false);
}

// The places of a fraction's tokens, when it is one: `# ?/?`, `0 0/16`.
struct Fraction {
  std::size_t numerator = 0;  // its first placeholder
  std::size_t slash = 0;
  std::size_t denominator = 0;  // the first of it
  std::size_t end = 0;          // behind it
  std::int64_t fixed = 0;       // the denominator that the code names; 0: none
};

bool is_figure(const Token& token) {
  bool digits = token.kind == TokenKind::Literal && base::all_digits(token.text);
  return token.kind == TokenKind::Digit || digits;
}

std::optional<Fraction> fraction_of(const Tokens& tokens) {
  Fraction found;
  found.slash = place_of(tokens, TokenKind::Slash);
  if (found.slash == 0 || found.slash + 1 >= tokens.size()) return std::nullopt;
  found.numerator = found.slash;
  while (found.numerator > 0 && tokens[found.numerator - 1].kind == TokenKind::Digit) --found.numerator;
  found.denominator = found.end = found.slash + 1;
  std::string named;
  while (found.end < tokens.size() && is_figure(tokens[found.end])) named += tokens[found.end++].text;
  if (found.numerator == found.slash || named.empty()) return std::nullopt;
  if (base::all_digits(named) && named.size() < 6)
    std::from_chars(named.data(), named.data() + named.size(), found.fixed);
  return found;
}

using Ratio = std::pair<std::int64_t, std::int64_t>;

// The fraction that is nearest to `value`, with no larger denominator (a walk down the Stern-Brocot tree, in
// steps of continued fractions).
Ratio nearest(double value, std::int64_t largest) {
  std::int64_t p0 = 0, q0 = 1, p1 = 1, q1 = 0;
  double rest = value;
  for (int i = 0; i < 40; ++i) {
    const double whole = std::floor(rest);
    if (whole > 1e9) break;
    const auto step = static_cast<std::int64_t>(whole);
    const std::int64_t q2 = q0 + step * q1;
    if (q2 > largest) {
      const std::int64_t part = q1 == 0 ? 0 : (largest - q0) / q1;
      const Ratio between{p0 + part * p1, q0 + part * q1};
      auto away = [&](const Ratio& ratio) {
        return std::abs(value - static_cast<double>(ratio.first) / static_cast<double>(ratio.second));
      };
      if (between.second > 0 && away(between) < away({p1, q1})) return between;
      break;
    }
    p0 = std::exchange(p1, p0 + step * p1);
    q0 = std::exchange(q1, q2);
    if (rest - whole < 1e-11) break;
    rest = 1 / (rest - whole);
  }
  return {p1, q1};
}

std::string with_fraction(const Tokens& tokens, const Fraction& fraction, double value) {
  const bool has_whole = count_of(tokens, TokenKind::Digit, 0, fraction.numerator) > 0;
  if (value >= 1e9) return general_number(value);
  std::int64_t largest = 1;
  for (std::size_t i = fraction.denominator; i < fraction.end && largest < 100'000; ++i) largest *= 10;
  double whole = has_whole ? std::floor(value) : 0;
  const double rest = value - whole;
  Ratio ratio = fraction.fixed > 0
                    ? Ratio{std::llround(rest * static_cast<double>(fraction.fixed)), fraction.fixed}
                    : nearest(rest, largest - 1);
  if (has_whole && ratio.first == ratio.second) {
    whole += 1;
    ratio.first = 0;
  }
  const bool nothing_else = has_whole && ratio.first == 0;
  std::string text;
  if (has_whole) {
    std::string digits = whole > 0 ? fmt::format("{:.0f}", whole) : nothing_else ? "0" : "";
    text = whole_part(tokens, 0, fraction.numerator, digits, false);
  }
  if (!nothing_else) {
    text += whole_part(tokens, fraction.numerator, fraction.slash, std::to_string(ratio.first), false);
    text += "/" + std::to_string(ratio.second);
  }
  return text + whole_part(tokens, fraction.end, tokens.size(), "", false);
}

}  // namespace

Decimal::Decimal(double value) {
  const std::string text = fmt::format("{:.14e}", value);  // 1.23400000000000e+05
  const std::size_t power = text.find('e');
  digits = text.substr(0, 1) + text.substr(2, power - 2);
  digits.erase(digits.find_last_not_of('0') + 1);
  const char* begin = text.data() + power + (text[power + 1] == '+' ? 2 : 1);
  std::from_chars(begin, text.data() + text.size(), exponent);
  exponent = digits.empty() ? 0 : exponent + 1;
}

void Decimal::round(int places) {
  const int kept = exponent + places;
  if (kept >= static_cast<int>(digits.size())) return;
  const bool up = kept >= 0 && digits[static_cast<std::size_t>(kept)] >= '5';
  digits.resize(static_cast<std::size_t>(std::max(kept, 0)));
  if (up) {
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at > 0) {
      ++digits[at - 1];
    } else {
      digits.insert(digits.begin(), '1');
      ++exponent;
    }
  }
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.empty()) exponent = 0;
}

std::string Decimal::whole() const {
  if (exponent <= 0) return {};
  std::string text = digits.substr(0, static_cast<std::size_t>(exponent));
  text.resize(static_cast<std::size_t>(exponent), '0');
  return text;
}

std::string Decimal::fraction(int places) const {
  std::string text(static_cast<std::size_t>(std::max(-exponent, 0)), '0');
  if (static_cast<int>(digits.size()) > exponent)
    text += digits.substr(static_cast<std::size_t>(std::max(exponent, 0)));
  text.resize(static_cast<std::size_t>(places), '0');
  return text;
}

std::string shown_number(const Section& section, double value) {
  const Tokens& tokens = section.tokens;
  if (auto fraction = fraction_of(tokens)) return with_fraction(tokens, *fraction, value);
  const Layout layout = layout_of(tokens);
  const int places = count_of(tokens, TokenKind::Digit, layout.point, layout.exponent);
  Decimal number(value);
  if (!number.digits.empty()) number.exponent += 2 * layout.percents - 3 * layout.scale;
  if (layout.exponent < tokens.size()) return with_exponent(tokens, layout, std::move(number), places);
  number.round(places);
  std::string whole = number.whole();
  std::string text = whole_part(tokens, 0, layout.point, whole, layout.grouped);
  // `.00` shows all digits before its point, too.
  bool no_place = count_of(tokens, TokenKind::Digit, 0, layout.point) == 0;
  if (no_place && layout.point < tokens.size()) text += whole;
  return text + behind_point(tokens, layout, number, places);
}

}  // namespace assure::inspect
