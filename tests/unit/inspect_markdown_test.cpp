// Markdown as programs show it.
#include <string>

#include <doctest/doctest.h>

#include "support/read_document.h"

using namespace assure;

namespace {

document::Facts markdown(std::string_view text) {
  return tests::read_document("notes.md", text);
}

}  // namespace

TEST_CASE("marks of Markdown are no text, and words go on over them") {
  const auto facts = markdown(
      "# Round of *May*\n\nThe oven **was** cleaned [on time](http://example.org/log) by `two` bak**ers**.\n"
      "![no text](x.png) A\\&B unit\\_name &amp; more\n\n- one\n- [x] two\n");
  CHECK(facts.type == document::Type::Markdown);
  CHECK(tests::seen(facts) ==
        "Round of May The oven was cleaned on time by two bakers. A&B unit_name & more one two");
  CHECK(tests::seen(markdown("    code *as is*\n\n```\nfence <b>\n```\n")) == "code *as is* fence <b>");
}

TEST_CASE("a table of Markdown is read by its cells") {
  CHECK(tests::seen(markdown("| Oven | 12 |\n|---|--:|\n| Mixer | **3** |\n\nend")) ==
        "Oven | 12 | Mixer | 3 | end");
}

TEST_CASE("comments and struck words of Markdown are hidden, and what its HTML hides") {
  const auto facts =
      markdown("<!-- a remark -->\nThe aim was ~~not~~ met.\n\n<p hidden>none</p>\n\n<b>in</b>line<br>new");
  CHECK(tests::seen(facts) == "The aim was met. inline new");
  CHECK(tests::hidden(facts, document::Hidden::Comment) == "a remark");
  CHECK(tests::hidden(facts, document::Hidden::Struck) == "not");
  CHECK(tests::hidden(facts, document::Hidden::Style) == "none");
}

TEST_CASE("footnotes of Markdown are text, and the addresses of links are none") {
  CHECK(
      tests::seen(
          markdown("One.[^1]\n\n[^1]: A note.\n\n[x]: http://example.org 'Title'\n[x] <http://example.net>"))
          .find("A note.") != std::string::npos);
  CHECK(tests::seen(markdown("[x]: http://example.org 'Title'\n")) == "");
}

TEST_CASE("Markdown that would take long is trouble") {
  CHECK(markdown(std::string((4 << 20) + 1, 'a')).trouble == "is Markdown of more than 4 MiB");
  CHECK(markdown(std::string(2000, '|') + "\n").trouble == "has a table of more than 1000 columns");
}
