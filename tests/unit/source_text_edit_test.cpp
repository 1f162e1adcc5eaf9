// Changes to the bytes of a file, and places before them.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "source/text_edit.h"

using namespace assure;

TEST_CASE("edits take the place of their bytes, and a place is found in the text before them") {
  const std::string text = "abc def ghi";
  const std::vector<source::TextEdit> edits = {{0, 3, "x"}, {4, 4, "new "}, {7, 11, ""}};
  const std::string now = source::edited(text, edits);
  CHECK(now == "x new def");
  const source::PlacesBefore places(edits);
  CHECK(places.of(0) == 0);
  CHECK(places.of(1) == 3);
  CHECK(places.of(now.find("ew")) == 4);
  CHECK(places.of(now.find("def")) == text.find("def"));
  CHECK(places.of(now.size()) == text.size());
}

TEST_CASE("lines begin behind a line feed and end before their line break") {
  const std::string text = "a\r\nbc\n";
  CHECK(source::line_start(text, 0) == 0);
  CHECK(source::line_start(text, 3) == 3);
  CHECK(source::line_start(text, 5) == 3);
  CHECK(source::line_end(text, 0) == 1);
  CHECK(source::line_end(text, 3) == 5);
  CHECK(source::line_end(text, 6) == 6);
  CHECK(source::in_lines_of(text, "x\ny\n") == "x\r\ny\r\n");
  CHECK(source::in_lines_of("a\n", "x\ny\n") == "x\ny\n");
}
