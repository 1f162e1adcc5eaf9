// The records of a part of an `.xlsb` workbook ([MS-XLSB] 2.1.4), and what they are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assure::inspect {

// Little-endian numbers and texts of one record. What lies beyond its end is 0 or empty.
class BinaryFields {
 public:
  explicit BinaryFields(std::string_view bytes) : bytes_(bytes) {}

  std::uint32_t number(std::size_t bytes);
  void skip(std::size_t bytes);
  double real();
  // RkNumber ([MS-XLSB] 2.5.123): a number in four bytes.
  double small_real();
  // XLWideString and XLNullableWideString: UTF-8; none when it is null or longer than the record.
  std::optional<std::string> text();

 private:
  std::string_view take(std::size_t bytes);

  std::string_view bytes_;
};

class BinaryRecords {
 public:
  explicit BinaryRecords(std::string_view part) : rest_(part) {}

  struct Record {
    std::uint32_t type = 0;
    BinaryFields fields{{}};
  };
  // None at the end, and behind what is no record.
  std::optional<Record> next();
  // Whether it ended before the part did.
  bool is_damaged() const { return damaged_; }

 private:
  std::optional<std::uint32_t> variable(int most);  // seven bits a byte, the lowest first

  std::string_view rest_;
  bool damaged_ = false;
};

}  // namespace assure::inspect
