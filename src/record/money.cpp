// Sums of money: exact, never a floating-point number.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/text.h"
#include "record/codec.h"
#include "record/rules.h"

namespace assure::record {
namespace {

constexpr std::size_t most_digits = 15;  // of the whole part: sums of many fit into 64 bits

std::optional<Money> parse_money(std::string_view text) {
  bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  auto dot = text.find('.');
  std::string_view whole = text.substr(0, dot);
  std::string_view fraction = dot == std::string_view::npos ? "00" : text.substr(dot + 1);
  if (!base::all_digits(whole) || whole.size() > most_digits || !base::all_digits(fraction) ||
      fraction.size() != 2) {
    return std::nullopt;
  }
  std::int64_t units = 0;
  std::int64_t hundredths = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), units);
  std::from_chars(fraction.data(), fraction.data() + fraction.size(), hundredths);
  std::int64_t sum = units * 100 + hundredths;
  return Money{negative ? -sum : sum};
}

}  // namespace

std::string Money::text() const {
  std::uint64_t size =
      hundredths < 0 ? -static_cast<std::uint64_t>(hundredths) : static_cast<std::uint64_t>(hundredths);
  std::string digits = std::to_string(size / 100);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  if (size % 100 != 0) digits += fmt::format(".{:02}", size % 100);
  return hundredths < 0 ? "-" + digits : digits;
}

const TypeInfo& Codec<Money>::type_info() {
  static const TypeInfo info{Shape::Money, "a sum of money such as `391000` or `391000.50`"};
  return info;
}

std::optional<Money> Codec<Money>::decode(Decoder& decoder, yaml::Value value) {
  auto text = Codec<std::string>::decode(decoder, value);
  if (!text) return std::nullopt;
  if (auto money = parse_money(*text)) return money;
  decoder.out()
      .report(
          rules::bad_number, value.span(), "`{}` is `{}`, which is no sum of money", decoder.subject(), *text)
      .help("write it without currency or thousands separators: 391000 or 391000.50");
  return std::nullopt;
}

// As folders write it, with a dot and two digits where there are pence: 391000, 391000.50.
void Codec<Money>::encode(Writer& writer, const Money& value) {
  std::string text = value.text();
  text.erase(std::remove(text.begin(), text.end(), ','), text.end());
  writer.text(text);
}

}  // namespace assure::record
