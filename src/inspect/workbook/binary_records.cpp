#include "inspect/workbook/binary_records.h"

#include <algorithm>
#include <bit>

#include "base/utf8.h"

namespace assure::inspect {

std::string_view BinaryFields::take(std::size_t bytes) {
  const std::string_view taken = bytes_.substr(0, bytes);
  bytes_.remove_prefix(taken.size());
  return taken;
}

void BinaryFields::skip(std::size_t bytes) {
  take(bytes);
}

std::uint32_t BinaryFields::number(std::size_t bytes) {
  std::uint32_t value = 0, shift = 0;
  for (char byte : take(bytes)) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(byte)) << shift;
    shift += 8;
  }
  return value;
}

double BinaryFields::real() {
  const std::uint64_t low = number(4);
  const std::uint64_t high = number(4);
  return std::bit_cast<double>(low | (high << 32U));
}

double BinaryFields::small_real() {
  const std::uint32_t raw = number(4);
  const bool whole = (raw & 2U) != 0, hundredths = (raw & 1U) != 0;
  // A whole number is signed, and stands in the upper 30 bits.
  const double value = whole ? static_cast<double>(static_cast<std::int32_t>(raw) >> 2)
                             : std::bit_cast<double>(static_cast<std::uint64_t>(raw & ~3U) << 32U);
  return hundredths ? value / 100 : value;
}

std::optional<std::string> BinaryFields::text() {
  const std::uint32_t units = number(4);
  if (units > bytes_.size() / 2) return std::nullopt;
  return base::from_utf16(take(std::size_t(2) * units), false);
}

std::optional<std::uint32_t> BinaryRecords::variable(int most) {
  std::uint32_t value = 0;
  for (int i = 0; i < most && !rest_.empty(); ++i) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint32_t>(byte & 0x7FU) << (7U * static_cast<unsigned>(i));
    if ((byte & 0x80U) == 0) return value;
  }
  return std::nullopt;
}

std::optional<BinaryRecords::Record> BinaryRecords::next() {
  if (rest_.empty()) return std::nullopt;
  const auto type = variable(2);
  const auto size = variable(4);
  damaged_ = !type || !size || *size > rest_.size();
  if (damaged_) return std::nullopt;
  Record record{*type, BinaryFields(rest_.substr(0, *size))};
  rest_.remove_prefix(*size);
  return record;
}

}  // namespace assure::inspect
