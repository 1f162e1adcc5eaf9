// Lists as csv and as pages.
#include <array>

#include <doctest/doctest.h>

#include "html/list_page.h"
#include "table/write_csv.h"

using namespace assure;
using namespace std::string_view_literals;

namespace {

table::List sample_list() {
  return {"Gaps", "Gaps & more", {{"Gap", 50}, {"Days late"}, {"Due"}},
      {{std::string("=1+1"), std::int64_t(-5), *base::Date::of(2008, 11, 28)},
          {std::string("one\r\ntwo, \"three\"\x1b[1m"), {}, {}}}};
}

}  // namespace

TEST_CASE("what begins as a formula does is inert, and comes back as it was") {
  for (std::string_view text : {"=1"sv, "+1"sv, "-1"sv, "@A"sv, "\t1"sv, "\r1"sv, "'=1"sv, "''@"sv}) {
    CAPTURE(text);
    CHECK(table::inert_text(text) == "'" + std::string(text));
    CHECK(table::without_apostrophe(table::inert_text(text)) == text);
  }
  for (std::string_view text : {""sv, "1"sv, "a=1"sv, "'"sv, "'quoted'"sv, "' =1"sv}) {
    CAPTURE(text);
    CHECK(table::inert_text(text) == text);
    CHECK(table::without_apostrophe(text) == text);
  }
}

TEST_CASE("a list as csv") {
  CHECK(table::csv_text(sample_list()) ==
        "\xEF\xBB\xBFGap,Days late,Due\r\n'=1+1,-5,2008-11-28\r\n\"one\ntwo, \"\"three\"\"?[1m\",,\r\n");
}

TEST_CASE("a list as a page: no style but that of elements") {
  const std::array lists = {sample_list(), table::List{"Nothing", "Nothing", {{"A"}}, {}},
      table::List{"Kept", "Kept", {{"A"}}, {{std::string("secret")}}, true}};
  const std::string page = html::list_page(lists);
  CHECK(
      page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Gaps "
                       "&amp; more</title>"));
  CHECK(page.find(">one<br>two, &quot;three&quot;?[1m</td>") != std::string::npos);
  CHECK(page.find(">Nothing.</p>") != std::string::npos);
  CHECK(page.find("secret") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("class=") == std::string::npos);
}
