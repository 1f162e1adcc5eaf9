// The YAML of new folders: scalars, comments and ids.
#include <string>

#include <doctest/doctest.h>

#include "scaffold/scaffold.h"
#include "scaffold/skeleton.h"

using namespace assure::scaffold;

TEST_CASE("a scalar is plain where YAML takes it for the same text") {
  CHECK(scalar("Chief Executive") == "Chief Executive");
  CHECK(scalar("1.10") == "1.10");
  CHECK(scalar("wcc-2008/C7") == "wcc-2008/C7");
  CHECK(scalar("null") == "\"null\"");
  CHECK(scalar("No") == "\"No\"");
  CHECK(scalar("Payer: of bills") == "\"Payer: of bills\"");
  CHECK(scalar("a \"b\" \\ #c") == "\"a \\\"b\\\" \\\\ #c\"");
  CHECK(scalar("") == "\"\"");
  CHECK(scalar("- a") == "\"- a\"");
  CHECK(scalar("two\nlines") == "\"two?lines\"");
  CHECK(flow({"a", "b: c"}) == "[a, \"b: c\"]");
}

TEST_CASE("explanations are wrapped at 110 columns, and no line break leaves them") {
  Skeleton skeleton;
  skeleton.explain(1, "one\ntwo\r\n\tthree");
  skeleton.explain(0, std::string(100, 'x') + " 1234567 8");
  skeleton.explain(0, std::string(200, 'y') + " z");
  CHECK(skeleton.take() == "  ## one two three\n## " + std::string(100, 'x') + "\n## 1234567 8\n## " +
                               std::string(200, 'y') + "\n## z\n");
}

TEST_CASE("a hint stands behind its line, or above it when that is too long") {
  Skeleton skeleton;
  skeleton.field(1, 2, "rating:", "1 | 2");
  skeleton.field(1, 2, "rating:", std::string(100, 'x'));
  CHECK(skeleton.take() == "  #   rating:  # 1 | 2\n  ## " + std::string(100, 'x') + "\n  #   rating:\n");
}

TEST_CASE("an id is made of the letters and digits of a title") {
  CHECK(id_from("Chief Executive") == "chief-executive");
  CHECK(id_from("  (Payer): of bills!") == "payer-of-bills");
  CHECK(id_from("\xC3\x84rzte") == "rzte");
  CHECK(id_from("\xE6\x97\xA5") == "");
  CHECK(id_from(std::string(200, 'a')).size() == 80);
}
