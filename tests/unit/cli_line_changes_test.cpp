// Which lines changed between two texts of a file.
#include <string>

#include <doctest/doctest.h>

#include "cli/line_changes.h"

using assure::cli::line_changes;

TEST_CASE("each run of lines that differ is shown at its line of the text before") {
  CHECK(line_changes("f", "a\nb\nc\n", "a\nb\nc\n").empty());
  CHECK(line_changes("f", "a\nb\nc\nd\n", "a\nB\nc\nD\n") == "f:2\n- b\n+ B\nf:4\n- d\n+ D\n");
  CHECK(line_changes("f", "a\nx\nx\nb\n", "a\nx\nb\n") == "f:3\n- x\n");
  CHECK(line_changes("f", "a\nb", "a\nb\nc") == "f:3\n+ c\n");
  CHECK(line_changes("f", "a\r\nb\r\n", "A\r\nb\r\n") == "f:1\n- a\n+ A\n");
  CHECK(line_changes("f", "[a,\n  a,\n  b]\n", "[a,\n  b]\n") == "f:2\n-   a,\n");
}

TEST_CASE("a long change is shown up to its last line") {
  std::string items;
  for (int i = 0; i < 300; ++i) items += "- x\n";
  const std::string shown = line_changes("f", "a\n" + items + "b\n", "a\nb\n");
  CHECK(shown.starts_with("f:2\n- - x\n"));
  CHECK(shown.ends_with("- - x\n"));
}
