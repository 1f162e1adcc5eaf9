#include "inspect/workbook/number_format.h"

#include <doctest/doctest.h>

using namespace assure::inspect;

namespace {

struct Shown {
  std::string_view code;
  double value;
  std::string_view text;
};

void check(std::initializer_list<Shown> rows, DateSystem dates = DateSystem::From1900) {
  for (const Shown& row : rows) {
    CAPTURE(row.code);
    CAPTURE(row.value);
    CHECK(NumberFormat(row.code).number(row.value, dates) == row.text);
  }
}

std::string built_in(unsigned number, double value) {
  return NumberFormat(built_in_format(number)).number(value);
}

}  // namespace

TEST_CASE("General shows at most eleven characters") {
  check({{"General", 0, "0"}, {"General", 1, "1"}, {"General", -1.5, "-1.5"}, {"General", 0.1, "0.1"},
      {"General", 12345678901, "12345678901"}, {"General", 123456789012, "1.23457E+11"},
      {"General", 1.0 / 3, "0.333333333"}, {"General", 100.0 / 3, "33.33333333"},
      {"General", 123456.123456, "123456.1235"}, {"General", 0.0001, "0.0001"},
      {"General", 0.00001, "0.00001"}, {"General", 0.0000123456789, "1.23457E-05"},
      {"General", 1e20, "1E+20"}, {"General", 9.9999999e-6, "1E-05"}, {"General", 0.30000000000000004, "0.3"},
      {"", 2.5, "2.5"}, {"\"about \"General", -3, "-about 3"}, {"General", 99999999999.7, "1E+11"}});
}

TEST_CASE("digits, decimals and thousands are shown as the placeholders say") {
  check({{"0", 0.5, "1"}, {"0", 2.5, "3"}, {"0", -2.5, "-3"}, {"0.00", 1.005, "1.01"},
      {"0.00", 3.14159, "3.14"}, {"000", 7, "007"}, {"0000000000", 1234, "0000001234"}, {"#", 0, ""},
      {"#.##", 0.5, ".5"}, {"0.##", 12, "12."}, {"0.0#", 12.5, "12.5"}, {"0.0#", 12.25, "12.25"},
      {"#,##0", 1234567, "1,234,567"}, {"#,##0", 12, "12"}, {"#,##0.00", 1234.5, "1,234.50"},
      {"#,##0", -1234, "-1,234"}, {"0,000", 5, "0,005"}, {"???", 5, "5"}, {"0.0,,\"m\"", 12500000, "12.5m"},
      {"#,##0,", 1234567, "1,235"}, {"0.0,\"k\"", 1500, "1.5k"}, {"0%", 0.85, "85%"},
      {"0.0%", 0.885, "88.5%"}, {"0.00%", 0.12345, "12.35%"}, {"0%", -0.05, "-5%"}, {".00", 12.5, "12.50"},
      {"00-00", 1234, "12-34"}, {"000 000", 1234567, "1234 567"}, {"(0)", 5, "(5)"},
      {"0\" beds\"", 12, "12 beds"}, {"\\x0", 5, "x5"}, {"0_)", 5, "5"}, {"*-0", 5, "5"}, {"0", 0, "0"},
      {"0", 999999999999, "999999999999"}, {"0.000", 0.0004, "0.000"}, {"0.0", 9.96, "10.0"}});
}

TEST_CASE("sections are for positive and negative numbers, zero and text, or for what their conditions say") {
  check({{"#,##0;(#,##0)", -4321, "(4,321)"}, {"#,##0;(#,##0)", 4321, "4,321"}, {"#,##0;(#,##0)", 0, "0"},
      {"0;-0;\"none\"", 0, "none"}, {"0;-0;\"none\"", -2, "-2"}, {";;;", 777333, ""}, {"0;;", -5, ""},
      {"0;;", 0, ""}, {"[Red]0;[Blue](0)", -3, "(3)"}, {"[Color 5]0", 3, "3"},
      {"[>=100]\"many\";[<10]\"few\";0", 200, "many"}, {"[>=100]\"many\";[<10]\"few\";0", 5, "few"},
      {"[>=100]\"many\";[<10]\"few\";0", 50, "50"}, {"[<0]\"loss\";0", -1, "loss"},
      {"[=1]\"yes\";\"no\"", 1, "yes"}, {"[=1]\"yes\";\"no\"", 0, "no"},
      {"[<1000]0;[<1000000]0.0,\"k\";0.0,,\"m\"", 2500, "2.5k"}, {"\"n/a\"", 5, "n/a"}, {"@", 5, "5"},
      {"\"No. \"@", 5, "No. 5"}, {"[>100]0;[>50]0.0", 7.25, "7.25"}});
  CHECK(NumberFormat("0;0;0;\"is \"@").text("it") == "is it");
  CHECK(NumberFormat(";;;").text("it") == "");
  CHECK(NumberFormat(";;").text("it") == "it");
  CHECK(NumberFormat("@\" beds\"").text("ten") == "ten beds");
  CHECK(NumberFormat("0.00").text("ten") == "ten");
}

TEST_CASE("money is shown with its sign, whatever language the format is for") {
  check({{"\"\u00A3\"#,##0", 1234567, "\u00A31,234,567"}, {"[$\u00A3-809]#,##0.00", 12.5, "\u00A312.50"},
      {"[$\u20AC-407] #,##0", 1000, "\u20AC 1,000"}, {"#,##0 [$\u20AC-1]", 1000, "1,000 \u20AC"},
      {"$#,##0", 5, "$5"}, {"[$-409]0", 5, "5"},
      {"_-[$\u00A3-809]* #,##0.00_-;-[$\u00A3-809]* #,##0.00_-", -5, "-\u00A35.00"},
      {"_-\"\u00A3\"* #,##0.00_-", 1234, "\u00A31,234.00"}, {"#,##0.00;[Red]-#,##0.00", -12, "-12.00"}});
}

TEST_CASE("powers of ten and fractions") {
  check({{"0.00E+00", 12345, "1.23E+04"}, {"0.00E+00", 0.00012, "1.20E-04"}, {"0.00E-00", 12345, "1.23E04"},
      {"##0.0E+0", 12345, "12.3E+3"}, {"##0.0E+0", 0.00012, "120.0E-6"}, {"0.0E+0", 9.96, "1.0E+1"},
      {"0.0E+0", 0, "0.0E+0"}, {"0.00E+00", -12345, "-1.23E+04"}});
  check({{"# ?/?", 5.5, "5 1/2"}, {"# ?/?", 0.25, "1/4"}, {"# ?/?", 3, "3"}, {"# ?\?/??", 3.14159, "3 14/99"},
      {"?/?", 1.5, "3/2"}, {"# ?/8", 0.5, "4/8"}, {"0 ?/?", 0.5, "0 1/2"}, {"# ?/?", 0.999, "1"},
      {"# ?\?/16", 2.25, "2  4/16"}, {"# ?/10", 0.3, "3/10"}, {"# ?/?", 0, "0"}, {"# ?/?", -1.5, "-1 1/2"}});
}

TEST_CASE("dates and times are shown as in British English") {
  const double moment = 39780.5 + 1.0 / 24 + 5.0 / 1440 + 9.0 / 86400;  // 28 November 2008, 13:05:09
  check({{"dd/mm/yyyy", moment, "28/11/2008"}, {"d/m/yy", moment, "28/11/08"}, {"mmm-yy", moment, "Nov-08"},
      {"d mmmm yyyy", moment, "28 November 2008"}, {"dddd, d mmm", moment, "Friday, 28 Nov"},
      {"ddd", moment, "Fri"}, {"mmmmm", moment, "N"}, {"hh:mm", moment, "13:05"},
      {"h:mm AM/PM", moment, "1:05 PM"}, {"h:mm:ss A/P", moment, "1:05:09 P"}, {"mm:ss", moment, "05:09"},
      {"yyyy-mm-dd hh:mm:ss", moment, "2008-11-28 13:05:09"},
      {"dd/mm/yyyy\\ hh:mm", moment, "28/11/2008 13:05"}, {"[$-809]dd mmmm yyyy", moment, "28 November 2008"},
      {"[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", moment, "28 November 2008"},
      {"[$-F400]h:mm:ss\\ AM/PM", moment, "13:05:09"}, {"dd/mm/yyyy;@", moment, "28/11/2008"},
      {"[h]:mm", 1.5, "36:00"}, {"[mm]:ss", 0.5, "720:00"}, {"[ss]", 0.5, "43200"},
      {"[h]:mm:ss", 100.25, "2406:00:00"}, {"h:mm", 0, "0:00"}, {"h AM/PM", 0.5, "12 PM"},
      {"h AM/PM", 0, "12 AM"}, {"mm:ss.0", 0.00001, "00:00.9"}, {"ss.000", 0.5 / 86400, "00.500"},
      {"hh:mm:ss", 0.9999999, "00:00:00"}, {"m/d", moment, "11/28"}, {"d.m.", moment, "28.11."}});
  check({{"dd/mm/yyyy", 1, "01/01/1900"}, {"dd/mm/yyyy", 59, "28/02/1900"}, {"dd/mm/yyyy", 60, "29/02/1900"},
      {"dd/mm/yyyy", 61, "01/03/1900"}, {"dd/mm/yyyy", 0, "00/01/1900"}, {"dddd", 61, "Thursday"},
      {"dd/mm/yyyy", -1, "####"}, {"dd/mm/yyyy", 2958465, "31/12/9999"}, {"dd/mm/yyyy", 2958466, "####"}});
  check({{"dd/mm/yyyy", 0, "01/01/1904"}, {"dd/mm/yyyy", 38318, "28/11/2008"}, {"dddd", 38318, "Friday"}},
      DateSystem::From1904);
}

TEST_CASE("formats with a number are those of British English") {
  CHECK(built_in(0, 1.5) == "1.5");
  CHECK(built_in(1, 1.5) == "2");
  CHECK(built_in(3, 1234567) == "1,234,567");
  CHECK(built_in(7, -12) == "-\u00A312.00");
  CHECK(built_in(9, 0.85) == "85%");
  CHECK(built_in(12, 0.5) == "1/2");
  CHECK(built_in(14, 39780) == "28/11/2008");
  CHECK(built_in(15, 39780) == "28-Nov-08");
  CHECK(built_in(16, 39780) == "28-Nov");
  CHECK(built_in(17, 39780) == "Nov-08");
  CHECK(built_in(18, 39780.25) == "6:00 AM");
  CHECK(built_in(20, 39780.25) == "06:00");
  CHECK(built_in(22, 39780.25) == "28/11/2008 06:00");
  CHECK(built_in(38, -1234) == "-1,234");
  CHECK(built_in(44, 0) == "\u00A3-");
  CHECK(built_in(46, 1.5) == "36:00:00");
  CHECK(built_in(48, 12345) == "12.3E+3");
  CHECK(built_in(49, 5) == "5");
  CHECK(built_in(31, 5) == "5");
}

TEST_CASE("a format that makes no sense does no harm") {
  for (std::string_view code :
      {"\"", "\\", "_", "*", "[", "[]", "[$", "[$]", "[>]", "E+", "/", "0/", "/0", "?/", ".", ",", "%", ";",
          ";;;;;;;", "0.0.0", "0E+0E+0", "[h", "AM/PM", "ss.", "0/0/0", "#/#", "\xFF"}) {
    CAPTURE(code);
    for (double value : {0.0, 1.0, -1.0, 0.5, 1e15, 1e300, -1e-300, 39780.25}) {
      NumberFormat(code).number(value);
      NumberFormat(code).number(value, DateSystem::From1904);
    }
    NumberFormat(code).text("x");
  }
  NumberFormat(std::string(5000, '0')).number(1.5);
  NumberFormat(std::string(5000, ';')).number(1.5);
}
