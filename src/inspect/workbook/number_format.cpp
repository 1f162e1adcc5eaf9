#include "inspect/workbook/number_format.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "base/characters.h"

namespace assure::inspect {
namespace {

struct BuiltIn {
  unsigned number;
  std::string_view code;
};

constexpr BuiltIn built_ins[] = {{1, "0"}, {2, "0.00"}, {3, "#,##0"}, {4, "#,##0.00"},
    {5, "\xC2\xA3#,##0;-\xC2\xA3#,##0"}, {6, "\xC2\xA3#,##0;-\xC2\xA3#,##0"},
    {7, "\xC2\xA3#,##0.00;-\xC2\xA3#,##0.00"}, {8, "\xC2\xA3#,##0.00;-\xC2\xA3#,##0.00"}, {9, "0%"},
    {10, "0.00%"}, {11, "0.00E+00"}, {12, "# ?/?"}, {13, "# ?\?/??"}, {14, "dd/mm/yyyy"}, {15, "dd-mmm-yy"},
    {16, "dd-mmm"}, {17, "mmm-yy"}, {18, "h:mm AM/PM"}, {19, "h:mm:ss AM/PM"}, {20, "hh:mm"},
    {21, "hh:mm:ss"}, {22, "dd/mm/yyyy hh:mm"}, {37, "#,##0;-#,##0"}, {38, "#,##0;-#,##0"},
    {39, "#,##0.00;-#,##0.00"}, {40, "#,##0.00;-#,##0.00"}, {41, "#,##0;-#,##0;\"-\";@"},
    {42, "\xC2\xA3#,##0;-\xC2\xA3#,##0;\xC2\xA3\"-\";@"}, {43, "#,##0.00;-#,##0.00;\"-\";@"},
    {44, "\xC2\xA3#,##0.00;-\xC2\xA3#,##0.00;\xC2\xA3\"-\";@"}, {45, "mm:ss"}, {46, "[h]:mm:ss"},
    {47, "mm:ss.0"}, {48, "##0.0E+0"}, {49, "@"}};

std::string trimmed(std::string text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// `1.23457E+11`
std::string scientific(double value, int digits) {
  Decimal decimal(value);
  const int exponent = decimal.exponent - 1;
  decimal.exponent = 1;
  decimal.round(digits);
  const bool carried = decimal.exponent > 1;
  std::string fraction = carried ? std::string() : decimal.fraction(digits);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  const int shown = exponent + (carried ? 1 : 0);
  std::string text = carried ? "1" : decimal.whole();
  if (!fraction.empty()) text += "." + fraction;
  const std::string number = std::to_string(std::abs(shown));
  return text + (shown < 0 ? "E-" : "E+") + (number.size() < 2 ? "0" : "") + number;
}

bool is_general(const Section& section) {
  return section.has(TokenKind::General);
}

// `General` with literals around it.
std::string with_literals(const Section& section, std::string_view shown) {
  std::string text;
  for (const Token& token : section.tokens) {
    bool value = token.kind == TokenKind::General || token.kind == TokenKind::Text;
    text += value ? std::string(shown) : token.text;
  }
  return text;
}

bool has_conditions(const std::vector<Section>& sections) {
  return std::any_of(
      sections.begin(), sections.end(), [](const Section& section) { return section.condition.has_value(); });
}

// Whether the section shows negative numbers alone, which then say so by themselves.
bool is_for_negatives(const std::vector<Section>& sections, std::size_t index) {
  if (!has_conditions(sections)) return index == 1;
  const auto& condition = sections[index].condition;
  if (condition) return (condition->sign == "<" || condition->sign == "<=") && condition->limit <= 0;
  const auto& first = sections.front().condition;
  return index == 1 && first && first->sign.starts_with('>') && first->limit == 0;
}

}  // namespace

std::string_view built_in_format(unsigned number) {
  auto found = std::find_if(std::begin(built_ins), std::end(built_ins),
      [&](const BuiltIn& built_in) { return built_in.number == number; });
  return found == std::end(built_ins) ? "General" : found->code;
}

std::string general_number(double value) {
  if (!std::isfinite(value)) return {};
  if (value < 0) return "-" + general_number(-value);
  Decimal decimal(value);
  if (decimal.digits.empty()) return "0";
  constexpr int longest = 11;
  if (decimal.exponent > longest) return scientific(value, 5);
  const int places = decimal.exponent > 0 ? std::max(longest - 1 - decimal.exponent, 0) : longest - 2;
  const bool small = decimal.exponent < -3;
  if (small && static_cast<int>(decimal.digits.size()) - decimal.exponent > places)
    return scientific(value, 5);
  decimal.round(places);
  if (decimal.exponent > longest) return scientific(value, 5);
  std::string fraction = decimal.fraction(places);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  const std::string whole = decimal.whole();
  return (whole.empty() ? "0" : whole) + (fraction.empty() ? "" : "." + fraction);
}

NumberFormat::NumberFormat(std::string_view code) : sections_(sections_of(code)) {
  // A format without any code is General; a section without any shows nothing.
  if (code.empty()) sections_ = sections_of("General");
}

const Section* NumberFormat::section_for(double value) const {
  // The last of four is for text, and so is one with `@`.
  std::size_t count = std::min<std::size_t>(sections_.size(), 3);
  if (count > 1 && count == sections_.size() && sections_.back().has(TokenKind::Text)) --count;
  if (!has_conditions(sections_)) {
    if (count == 1) return &sections_[0];
    if (value > 0 || (count == 2 && value == 0)) return &sections_[0];
    return value < 0 ? &sections_[1] : &sections_[2];
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto& condition = sections_[i].condition;
    // The second of three is for negative numbers, unless it says otherwise.
    bool holds = condition ? condition->holds(value) : i == 0 ? value > 0 : i + 1 == count || value < 0;
    if (holds) return &sections_[i];
  }
  return nullptr;
}

std::string NumberFormat::number(double value, DateSystem dates) const {
  if (!std::isfinite(value)) return {};
  const Section* section = section_for(value);
  if (!section) return general_number(value);
  const auto index = static_cast<std::size_t>(section - sections_.data());
  const bool negative = value < 0 && !is_for_negatives(sections_, index);
  if (section->is_date) return value < 0 ? "####" : trimmed(shown_date(*section, value, dates));
  if (section->has(TokenKind::Text) && !section->has(TokenKind::Digit))
    return trimmed(with_literals(*section, general_number(value)));
  const double shown = std::abs(value);
  std::string text =
      is_general(*section) ? with_literals(*section, general_number(shown)) : shown_number(*section, shown);
  text = trimmed(std::move(text));
  return negative && !text.empty() ? "-" + text : text;
}

std::string NumberFormat::text(std::string_view value) const {
  const Section& last = sections_.back();
  if (sections_.size() == 4 || last.has(TokenKind::Text)) return trimmed(with_literals(last, value));
  return std::string(value);
}

std::optional<base::Date> NumberFormat::day(double value, DateSystem dates) const {
  const Section* section = std::isfinite(value) ? section_for(value) : nullptr;
  if (!section || !section->is_date) return std::nullopt;
  const bool shows_day = std::any_of(section->tokens.begin(), section->tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::Date &&
           std::string_view("ymde").find(token.text.front()) != std::string_view::npos;
  });
  return shows_day ? day_of_serial(value, dates) : std::nullopt;
}

}  // namespace assure::inspect
