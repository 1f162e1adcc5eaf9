// Workbooks whose parts are binary records: what their cells say, and what of a damaged one is trouble.
#include <bit>

#include <doctest/doctest.h>

#include "inspect/workbook/tables.h"
#include "support/office_bytes.h"
#include "support/table_text.h"

using namespace assure;

namespace {

std::string binary(std::uint64_t number, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8U * i) & 0xFFU);
  return text;
}

std::string binary_record(unsigned type, const std::string& data = "") {
  std::string text =
      type < 0x80 ? binary(type, 1) : binary((type & 0x7FU) | 0x80U, 1) + binary(type >> 7U, 1);
  std::size_t size = data.size();
  for (; size >= 0x80; size >>= 7U) text += static_cast<char>((size & 0x7FU) | 0x80U);
  return text + static_cast<char>(size) + data;
}

// ASCII alone.
std::string wide(const std::string& text) {
  std::string bytes = binary(text.size(), 4);
  for (char c : text) bytes += {c, '\0'};
  return bytes;
}

std::string binary_row(unsigned number, unsigned flags, const std::string& cells) {
  return binary_record(
             0, binary(number, 4) + std::string(7, '\0') + binary(flags, 1) + std::string(5, '\0')) +
         cells;
}

std::string binary_cell(unsigned type, unsigned column, const std::string& value, unsigned style = 0) {
  return binary_record(type, binary(column, 4) + binary(style, 4) + value);
}

std::string real(double number) {
  return binary(std::bit_cast<std::uint64_t>(number), 8);
}

std::string binary_workbook(const std::string& rows, const std::string& properties = "") {
  const std::string styles = binary_record(44, binary(164, 2) + wide("d mmmm yyyy")) + binary_record(626) +
                             binary_record(47, binary(0xFFFF, 2) + binary(14, 2)) + binary_record(617) +
                             binary_record(47, binary(0, 4)) +
                             binary_record(47, binary(0, 2) + binary(164, 2)) +
                             binary_record(47, binary(0, 2) + binary(9, 2)) + binary_record(618);
  const std::string strings =
      binary_record(19, std::string(1, '\0') + wide("plain")) +
      binary_record(19, std::string(1, '\1') + wide("two runs") + std::string(12, '\0'));
  const std::string workbook =
      properties + binary_record(156, binary(0, 4) + binary(1, 4) + wide("r1") + wide("Log")) +
      binary_record(156, binary(2, 4) + binary(2, 4) + wide("r2") + wide("Lookups")) +
      binary_record(156, binary(0, 4) + binary(3, 4) + wide("r9") + wide("Chart"));
  return tests::stored_zip(
      {{"_rels/.rels", tests::relationships({{"officeDocument", "xl/workbook.bin", ""}})},
          {"xl/workbook.bin", workbook},
          {"xl/_rels/workbook.bin.rels",
              tests::relationships({{"worksheet", "s1.bin", ""}, {"worksheet", "s2.bin", ""},
                  {"styles", "styles.bin", ""}, {"sharedStrings", "strings.bin", ""}})},
          {"xl/s1.bin", rows}, {"xl/s2.bin", binary_row(0, 0, binary_cell(7, 0, binary(0, 4)))},
          {"xl/styles.bin", styles}, {"xl/strings.bin", strings}});
}

std::string binary_words(const std::string& rows, const std::string& properties = "") {
  auto workbook =
      document::decode_table(inspect::read_table("a.xlsb", binary_workbook(rows, properties), 1U << 24U));
  REQUIRE(workbook);
  return tests::table_words(*workbook);
}

}  // namespace

TEST_CASE("a binary workbook: texts, numbers, dates, formulas, errors, what is hidden and what is merged") {
  const std::string rows =
      binary_record(60, binary(1, 4) + binary(2, 4) + std::string(8, '\0') + binary(1, 2)) +
      binary_row(0, 0,
          binary_cell(7, 0, binary(1, 4)) + binary_cell(6, 1, wide("in line")) +
              binary_cell(2, 2, binary((42U << 2U) | 2U, 4)) +
              binary_cell(2, 3, binary((1234U << 2U) | 3U, 4)) +
              binary_cell(2, 4, binary(static_cast<std::uint32_t>(-3) << 2U | 2U, 4))) +
      binary_row(3, 0x10,
          binary_cell(5, 0, real(0.85), 2) + binary_cell(5, 1, real(46112), 1) + binary_cell(9, 2, real(2)) +
              binary_cell(8, 3, wide("")) + binary_cell(4, 4, binary(1, 1)) +
              binary_cell(3, 5, binary(0x2A, 1)) + binary_cell(62, 6, std::string(1, '\1') + wide("rich"))) +
      binary_row(4, 0, binary_cell(1, 0, "") + binary_cell(7, 1, binary(99, 4))) +
      binary_row(5, 0, binary_cell(7, 0, binary(0, 4))) +
      binary_record(176, binary(5, 4) + binary(5, 4) + binary(0, 4) + binary(1, 4));
  CHECK(binary_words(rows) ==
        "Log (; B C)\n"
        "1: [T two runs] [T in line] [N 42] [N 12.34] [N -3]\n"
        "4h: [N 85% <0.85>] [D 31 March 2026 <46112> 2026-03-31] [Nf 2] [-] [B TRUE] [X #N/A] [T rich]\n"
        "6: [T plain] [Tc plain]\n"
        "Lookups (hidden;)\n"
        "1: [T plain]\n");
  CHECK(binary_words(
      binary_row(0, 0, binary_cell(5, 0, real(38318), 1)), binary_record(153, binary(1, 4) + binary(0, 4)))
            .starts_with("Log (;)\n1: [D 28 November 2008 <38318> 2008-11-28]\n"));
}

TEST_CASE("a binary workbook that is cut, or has rows or cells where none can be, is trouble") {
  const std::string whole = binary_row(1, 0, binary_cell(6, 0, wide("text")));
  CHECK(binary_words(whole.substr(0, whole.size() - 3)) ==
        "is damaged: its part `xl/s1.bin` ends within a record");
  CHECK(binary_words(whole + binary_row(1, 0, "")) == "is damaged: its rows are out of order");
  CHECK(binary_words(binary_row(0, 0, binary_cell(6, 20'000, wide("far")))) ==
        "is damaged: it has cells beyond the last column");
  CHECK(binary_words(binary_cell(6, 0, wide("no row"))) == "is damaged: it has cells beyond the last column");
  // A text that says it is longer than its record is none.
  CHECK(binary_words(
      binary_row(0, 0, binary_cell(6, 0, binary(0xFFFFFFFF, 4)) + binary_cell(6, 1, wide("next"))))
            .starts_with("Log (;)\n1: [-] [T next]\n"));
}
