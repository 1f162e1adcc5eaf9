// Numbers and texts as they go over the wire (wire.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/utf8.h"

namespace assure::document {

template <class Number>
std::string little_endian(Number number) {
  std::string bytes;
  for (std::size_t i = 0; i < sizeof(Number); ++i) bytes += static_cast<char>(number >> (8 * i) & 0xFF);
  return bytes;
}

template <class Number>
Number from_little_endian(std::string_view bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    number |= Number(static_cast<unsigned char>(bytes[i])) << (8 * i);
  }
  return number;
}

// No control characters, C0 or C1: the text may end up on a terminal. At most `largest` bytes of UTF-8.
inline bool is_one_line(std::string_view text, std::size_t largest) {
  if (text.size() > largest) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return false;
    if (byte == 0xC2 && static_cast<unsigned char>(text[i + 1]) < 0xA0) return false;
  }
  return true;
}

// Reads fields from the front. After the first fault everything is none.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  std::optional<Number> number() {
    if (left_.size() < sizeof(Number)) return stop();
    auto result = from_little_endian<Number>(left_);
    left_.remove_prefix(sizeof(Number));
    return result;
  }

  // Valid UTF-8.
  std::optional<std::string> text() {
    auto size = number<std::uint32_t>();
    if (!size || *size > left_.size()) return stop();
    std::string result(left_.substr(0, *size));
    left_.remove_prefix(*size);
    if (base::invalid_utf8_at(result) != std::string::npos) return stop();
    return result;
  }

  // Of the years 1 to 9999.
  std::optional<base::Date> day() {
    auto days = number<std::uint32_t>();
    if (!days) return std::nullopt;
    constexpr std::int32_t first = -719'162, last = 2'932'896;
    const auto from_1970 = static_cast<std::int32_t>(*days);
    if (from_1970 < first || from_1970 > last) return stop();
    return base::Date::from_days(from_1970);
  }

  bool at_end() const { return left_.empty(); }

  std::nullopt_t stop() {
    left_ = {};
    return std::nullopt;
  }

 private:
  std::string_view left_;
};

}  // namespace assure::document
