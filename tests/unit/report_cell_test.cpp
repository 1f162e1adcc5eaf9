// Text of users in Markdown: it shows as it was written.
#include <doctest/doctest.h>

#include "report/formats/cell.h"

using assure::report::cell;
using assure::report::message_cell;

TEST_CASE("what is markup in a line of Markdown is escaped") {
  CHECK(cell("Plan | *draft* _a_ ~b~") == "Plan \\| \\*draft\\* \\_a\\_ \\~b\\~");
  CHECK(cell("<b>[x](javascript:y)</b> &amp; $x$ #1") ==
        "\\<b\\>\\[x\\](javascript:y)\\</b\\> \\&amp; \\$x\\$ \\#1");
  CHECK(cell("`code` and a lone ` before *this*") == "\\`code\\` and a lone \\` before \\*this\\*");
  CHECK(cell("C:\\x\\*") == "C:\\\\x\\\\\\*");
}

TEST_CASE("a line that begins like a list, a rule or a heading is none") {
  CHECK(cell("1. first") == "1\\. first");
  CHECK(cell("2008) year") == "2008\\) year");
  CHECK(cell("- item") == "\\- item");
  CHECK(cell("+ item") == "\\+ item");
  CHECK(cell("===") == "\\===");
  CHECK(cell("    # heading") == "\\# heading");
  CHECK(cell("2008 - 2009.") == "2008 - 2009.");
  CHECK(cell("7") == "7");
  CHECK(cell("") == "");
}

TEST_CASE("line breaks are spaces, and what steers a terminal is taken out") {
  CHECK(cell("two\nlines\r\nand\tmore\n") == "two lines and more");
  CHECK(cell("red \x1b[31m \u202egnp\u200f.exe") == "red ?\\[31m ?gnp?.exe");
}

TEST_CASE("what is marked in a message is code, and nothing else in it is markup") {
  CHECK(message_cell("no item `a_b|c`: *why*") == "no item `a_b\\|c`: \\*why\\*");
  CHECK(message_cell("`a`b` <i>") == "`a`b\\` \\<i\\>");
  CHECK(message_cell("ends with a backslash\\`x`") == "ends with a backslash\\\\`x`");
}
