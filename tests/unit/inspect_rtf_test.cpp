// Rich text as a word processor shows it.
#include <string>

#include <doctest/doctest.h>

#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

document::Facts rich(const std::string& body) {
  return tests::read_document("notes.rtf", "{\\rtf1\\ansi\\ansicpg1252\\deff0" + body + "}");
}

std::string seen_in_rtf(const std::string& body) {
  return tests::seen(rich(body));
}

}  // namespace

TEST_CASE("words of RTF go on over its control words") {
  const auto facts = rich(
      "\\pard The oven \\b was\\b0  clean\\i ed\\i0 ,\n on \\u8220?time\\'94\\~again\\par caf\\'e9\\line "
      "5\\_6 {\\b in}line\\par");
  CHECK(facts.type == document::Type::Rtf);
  CHECK(
      tests::seen(facts) == "The oven was cleaned, on \u201Ctime\u201D\u00A0again caf\u00E9 5\u20116 inline");
  CHECK(seen_in_rtf("a\\emdash b\\rquote s \\{x\\} \\\\ \\bin4 }{\\\\z") == "a\u2014b\u2019s {x} \\ z");
}

TEST_CASE("characters of RTF are in the set of their font, or in Unicode") {
  CHECK(seen_in_rtf("{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204{\\*\\falt Arial}Times "
                    "Cyr;}}\\'c4{\\f1\\'c4\\'e0}") == "\u00C4\u0414\u0430");
  CHECK(
      seen_in_rtf("\\uc2\\u8364 EUx{\\uc0\\u8364 y}\\uc1\\u-10179?\\u-8704?") == "\u20ACx\u20ACy\U0001F600");
  CHECK(seen_in_rtf("\\u233\\'e9z{\\u233}z") == "\u00E9z\u00E9z");
  CHECK(tests::seen(tests::read_document("a.rtf", "{\\rtf1\\mac\\'8e}")) == "\u00E9");
}

TEST_CASE("what RTF keeps beside its text is none") {
  const auto facts = rich(
      "{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s1 heading 1;}}"
      "{\\info{\\title The round}{\\author Somebody}{\\*\\userprops x}}{\\*\\generator Words;}"
      "{\\pict\\pngblip 89504e47}{\\object{\\*\\objdata 0105}{\\result shown}}"
      "{\\field{\\*\\fldinst HYPERLINK \"http://example.org\"}{\\fldrslt link}}{\\*\\unknown {\\footnote no}}"
      "{\\*\\bkmkstart mark}{\\upr{ansi}{\\*\\ud{unicode}}}");
  CHECK(facts.title == "The round");
  CHECK(tests::seen(facts) == "shownlinkunicode");
  CHECK(tests::hidden(facts, Hidden::Property) == "The round Somebody");
}

TEST_CASE("hidden, struck and white words of RTF are hidden") {
  const auto facts = rich(
      "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue0;}"
      "one {\\v secret} two {\\strike old} {\\deleted gone}{\\revised new} \\v x\\v0 y \\v z\\plain w "
      "{\\cf1 white} {\\cf1\\highlight2 lit} {\\cf2 black}{\\*\\atnid AB}{\\*\\annotation remark}");
  CHECK(tests::seen(facts) == "one two new y w lit black");
  CHECK(tests::hidden(facts, Hidden::Text) == "secret x z");
  CHECK(tests::hidden(facts, Hidden::Struck) == "old gone");
  CHECK(tests::hidden(facts, Hidden::White) == "white");
  CHECK(tests::hidden(facts, Hidden::Comment) == "remark");
}

TEST_CASE("headers and notes of RTF come behind the body, and those that no page shows are hidden") {
  const auto facts = rich("{\\header Head\\par}{\\headerf First\\par}Body{\\footnote A note.} goes on.");
  CHECK(tests::seen(facts) == "Body goes on. Head A note.");
  CHECK(tests::hidden(facts, Hidden::HeaderFooter) == "First");
  CHECK(tests::seen(rich("\\titlepg{\\headerf First\\par}Body")) == "Body First");
}

TEST_CASE("tables of RTF are read by cells, and numbers of paragraphs are another text") {
  CHECK(seen_in_rtf(
            "\\trowd\\intbl Oven\\cell 12\\cell\\row\\trowd\\intbl Mixer\\cell 3\\cell\\row\\pard end") ==
        "Oven | 12 | Mixer | 3 | end");
  const auto facts = rich("{\\listtext 1.\\tab}First.\\par{\\listtext 2.\\tab}Second.\\par");
  CHECK(tests::seen(facts) == "First. Second.");
  CHECK(tests::other(facts) == "1. First. 2. Second.");
}

TEST_CASE("raised figures of RTF are no part of the figure before them") {
  const auto facts = rich(" 85{\\super 1} per cent of 10\\super 2\\nosupersub  ovens");
  CHECK(tests::seen(facts) == "85\u00B9 per cent of 10\u00B2 ovens");
  CHECK(tests::other(facts) == "85 per cent of 10\u00B2 ovens");
}

TEST_CASE("damaged RTF is trouble, and the name does not make rich text") {
  CHECK(tests::read_document("a.rtf", "{\\rtf1 cut").trouble ==
        "is damaged or cut short: its groups do not end");
  CHECK(tests::read_document("a.rtf", "{\\rtf1 " + std::string(2000, '{')).trouble ==
        "nests its groups beyond any bound");
  CHECK(tests::read_document("a.rtf", "words").trouble ==
        "is not a rich text document although its name says so");
  CHECK(tests::read_document("a.rtf", std::string("{\\rtf1 words}\0", 14)).trouble == "");
  CHECK(tests::read_document("a.doc", "{\\rtf1 words}").type == document::Type::Rtf);
  CHECK(tests::read_document("a.txt", "{\\rtf1 words}").type == document::Type::Text);
}

TEST_CASE("data within RTF, and what is behind its end, is not text that a reader sees") {
  const auto facts = rich("one {\\bin3 \1\2\3}two");
  CHECK(facts.trouble == "");
  CHECK(tests::seen(facts) == "one two");
  const auto more = tests::read_document("a.rtf", "{\\rtf1 words}\nand a note");
  CHECK(tests::seen(more) == "words");
  CHECK(tests::hidden(more, Hidden::Setting) == "and a note");
}
