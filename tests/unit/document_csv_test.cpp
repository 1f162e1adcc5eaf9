#include "document/csv.h"

#include <doctest/doctest.h>

#include "document/content.h"
#include "document/quote.h"

using namespace assure::document;
using namespace std::string_view_literals;

namespace {

std::string cells(std::string_view text) {
  std::string shown = csv_text(text).cells;
  for (char& c : shown) {
    if (c == cell_end.front()) c = '|';
  }
  return shown;
}

bool says(std::string_view csv, std::string_view quote) {
  return QuotedText(*plain_text_facts("a.csv", csv)).answer({quote, {}}).found;
}

}  // namespace

TEST_CASE("csv is read by cells, whatever parts them") {
  CHECK(cells("a,b\nc,d\n") == "a|b|\nc|d|\n");
  CHECK(cells("a;1,5\r\nb;2,5") == "a|1,5|\nb|2,5|\n");
  CHECK(cells("a\tb, c\nd\te") == "a|b, c|\nd|e|\n");
  CHECK(cells("sep=;\na;b,c,d\n") == "a|b,c,d|\n");
  CHECK(cells("Name; role,Age\nAnn,5\n") == "Name; role|Age|\nAnn|5|\n");
  CHECK(cells("one\n") == "one|\n");
  CHECK(cells("") == "");
}

TEST_CASE("cells in quotes hold separators, lines and quotes") {
  CHECK(cells("\"Brent, outer\",2008\n") == "Brent, outer|2008|\n");
  CHECK(cells("\"He said \"\"no\"\"\",1\n") == "He said \"no\"|1|\n");
  CHECK(cells("\"two\nlines\",1\n") == "two\nlines|1|\n");
  CHECK(cells("\"open,1\n2,3\n") == "open|1|\n2|3|\n");
  CHECK(cells("\"\",x\n") == "|x|\n");
  CHECK(cells("\"a\"b,x\n") == "ab|x|\n");
}

TEST_CASE("figures of csv are those of its cells") {
  const std::string_view beds =
      "Trust,Year,Beds\n\"Brent, outer\",2008,412\nCamden,2008,15\nWards,12,144\n\"1,500\",2\n";
  for (std::string_view quote :
      {"412", "Camden 2008", "Camden,2008", "15", "144", "1,500", "Brent, outer 2008"}) {
    CAPTURE(quote);
    CHECK(says(beds, quote));
  }
  for (std::string_view quote : {"12,144", "12 144", "2008,412", "500", "1"}) {
    CAPTURE(quote);
    CHECK_FALSE(says(beds, quote));
  }
  CHECK(
      says("\xFF\xFE"
           "a\0;\0"
           "5\0\n\0"
           "b\0;\0"
           "6\0"sv,
          "b 6"));
  CHECK(
      says("price;\xA3"
           "5\ncost;\xA3"
           "6\n",
          "cost \u00A3"
          "6"));
  CHECK(
      says("a\0;\0"
           "5\0\n\0"
           "b\0;\0"
           "6\0\n\0"sv,
          "b 6"));
}
