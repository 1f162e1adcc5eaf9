// Workbooks that were written, as the reader of workbooks reads them.
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "document/table_wire.h"
#include "inspect/workbook/tables.h"
#include "workbook/write.h"

using namespace assure;

namespace {

table::List list_of_texts(const std::vector<std::string>& texts) {
  table::List list{"Texts", "Texts", {{"Text", 20}}, {}};
  for (const std::string& text : texts) list.rows.push_back({text});
  return list;
}

base::Date made_on() {
  return *base::Date::of(2008, 11, 28);
}

table::Workbook written_and_read(std::span<const table::List> lists) {
  auto bytes = workbook::bytes_of(lists, made_on());
  REQUIRE(bytes);
  auto read = document::decode_table(inspect::read_table("a.xlsx", *bytes, 1U << 28U));
  REQUIRE(read);
  REQUIRE(read->trouble == "");
  return *read;
}

std::string text_back(const std::string& text) {
  const table::List list = list_of_texts({text});
  const auto read = written_and_read({&list, 1});
  const auto& rows = read.sheets.at(0).rows;
  return rows.size() < 2 ? std::string() : rows[1].cells.at(0).shown;
}

}  // namespace

TEST_CASE("texts come back from a workbook as they were, whatever they begin with") {
  for (const char* text :
      {"=1+1", "+1", "-5", "@A1", "'=1", "007", "1.10", "two\nlines", " spaced ", "<b>&amp;</b>", "_x0041_",
          "a _x000D_ b", "_x005F_x0041_", "\xF0\x9F\x93\x85", "TRUE", "http://example.org"}) {
    CAPTURE(text);
    CHECK(text_back(text) == text);
  }
  CHECK(text_back("a\x01") == "a?");
  CHECK(text_back("\xEF\xBF\xBE") == "\xEF\xBF\xBD");
  CHECK(text_back("") == "");
}

TEST_CASE("a text that is too long for a cell ends with a mark, one that just fits does not") {
  CHECK(text_back(std::string(32'767, 'x')) == std::string(32'767, 'x'));
  CHECK(text_back(std::string(32'768, 'x')) == std::string(32'763, 'x') + " ...");
  std::string pairs;
  for (int i = 0; i < 20'000; ++i) pairs += "\xF0\x9F\x93\x85";
  CHECK(text_back(pairs).size() == std::size_t(16'381) * 4 + 4);
}

TEST_CASE("numbers and days come back as numbers and days, sheets with their names") {
  const std::array lists = {
      table::List{"One", "One", {{"Number"}, {"Day"}, {"Early"}},
          {{std::int64_t(-5), *base::Date::of(2008, 2, 29), *base::Date::of(1899, 12, 31)}}},
      table::List{"Kept", "Kept", {{"Line"}}, {{std::string("  a: b")}}, true}};
  const auto read = written_and_read(lists);
  REQUIRE(read.sheets.size() == 2);
  CHECK(read.sheets[0].name == "One");
  CHECK(!read.sheets[0].hidden);
  const auto& cells = read.sheets[0].rows.at(1).cells;
  CHECK(cells.at(0).kind == table::Kind::Number);
  CHECK(cells.at(0).shown == "-5");
  CHECK(cells.at(1).kind == table::Kind::Date);
  CHECK(cells.at(1).day == *base::Date::of(2008, 2, 29));
  CHECK(cells.at(1).shown == "29 Feb 2008");
  CHECK(cells.at(2).kind == table::Kind::Text);
  CHECK(cells.at(2).shown == "1899-12-31");
  CHECK(read.sheets[1].hidden);
  CHECK(read.sheets[1].rows.at(1).cells.at(0).shown == "  a: b");
}
