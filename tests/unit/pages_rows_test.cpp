// Long tables: the same rows as HTML and as data.
#include <doctest/doctest.h>

#include "pages/data_rows.h"

using namespace assure;
using namespace assure::pages;

namespace {

DataRows small_table() {
  DataRows table{"register", {{"Item", true}, {"Files"}}, {{"Owner", {}}}, {}};
  DataRow row{"item-a",
      {{{{"A <b>"}}, {{"a", {}, "id"}}}, {{{"x.pdf", "data/documents/x.pdf", "document"}, {"1 kB"}}}},
      {"A <b>", ""}, {{table.filters[0].option("Zeta")}}};
  table.rows.push_back(row);
  row = {"", {{{{"\"B\"\n"}}}, {}}, {"B", ""}, {{table.filters[0].option("alpha")}}};
  table.rows.push_back(row);
  return table;
}

}  // namespace

TEST_CASE("rows are data for the script, with every character that could end a string written as its code") {
  auto files = row_files(small_table());
  REQUIRE(files.size() == 1);
  CHECK(files[0].path == "assets/rows/register-1.js");
  CHECK(files[0].bytes == R"("use strict";
assure.rows.take("register", 1, [
["item-a",[[["A <b>"],[["a","","id"]]],[[["x.pdf","data/documents/x.pdf","document"],"1 kB"]]],["A <b>",""],[[0]]],
["",[[["\"B\"\u000a"]],[]],["B",""],[[1]]],
]);
)");
}

TEST_CASE("options stand in the order of their letters, and rows follow them") {
  DataRows table = small_table();
  sort_options(table);
  CHECK(table.filters[0].options == std::vector<std::string>{"alpha", "Zeta"});
  CHECK(table.rows[0].choices == std::vector<std::vector<std::size_t>>{{1}});
  CHECK(table.rows[1].choices == std::vector<std::vector<std::size_t>>{{0}});
}

TEST_CASE("a message begins with a capital letter, but for code") {
  CHECK(message_line("the measure of `x` has no `target`")[0].text == "The measure of ");
  CHECK(message_line("the measure of `x` has no `target`")[1].css == "code");
  CHECK(message_line("`plan` is old")[0].text == "plan");
  CHECK(message_line("an odd ` stays")[1].css.empty());
  CHECK(message_line("").empty());
}

TEST_CASE("a thousand rows go into a file") {
  DataRows table{"register", {{"Item", true}}, {}, {}};
  for (int i = 0; i < 2001; ++i) table.rows.push_back({"", {{{{"x"}}}}, {"x"}, {}});
  CHECK(row_files(table).size() == 3);
  CHECK(row_files({"register", {}, {}, {}}).empty());
}
