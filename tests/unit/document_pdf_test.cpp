// What shows on the pages of a PDF, and what does not.
#include <doctest/doctest.h>

#include "document/child_reader.h"
#include "document/inspect.h"
#include "support/pdf_bytes.h"
#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

document::Facts facts_of_pdf(const tests::PdfBytes& pdf) {
  const document::Options options;
  auto reader = document::child_reader(ASSURE_INSPECT_PROGRAM)(options);
  REQUIRE(reader);
  auto facts = (*reader)->read({"a.pdf", pdf.bytes(), document::Depth::Whole}, [](std::size_t) {});
  REQUIRE(facts);
  CHECK(facts->trouble == "");
  // The name of the layer, which each of them has.
  std::erase_if(facts->hidden, [](const auto& piece) { return piece.why == Hidden::Setting; });
  return *facts;
}

// Two lines of text, of which the second one is drawn as `how` says, after `before` and before `after`.
document::Facts drawn(std::string_view how, std::string_view before = "", std::string_view after = "") {
  return facts_of_pdf({{fmt::format("BT /F 12 Tf 20 250 Td (First line) Tj ET\n{}\n"
                                    "q BT /F 12 Tf 20 200 Td {} (Second words) Tj ET Q\n{}",
                           before, how, after)},
      "", {}});
}

// Whether a reader sees the second line; when not, it is hidden for that reason, and the first line shows.
bool shows(const document::Facts& facts, Hidden why = Hidden::White) {
  const bool all = tests::seen(facts) == "First line Second words";
  if (all) CHECK(facts.hidden.empty());
  if (!all) {
    CHECK(tests::seen(facts) == "First line");
    CHECK(tests::hidden(facts, why) == "Second words");
    CHECK(facts.hidden.size() == 1);
  }
  return all;
}

const std::string dark_box = "q 0 0 .4 rg 10 190 200 30 re f Q ";
const std::string white_box = "q 1 g 10 190 200 30 re f Q ";
const std::string small_picture = "q 200 0 0 30 10 190 cm /Picture Do Q ";
const std::string scan = "q 400 0 0 300 0 0 cm /Picture Do Q ";

}  // namespace

TEST_CASE("text in the colour of what is behind it does not show") {
  CHECK(shows(drawn("0 0 1 rg")));
  CHECK_FALSE(shows(drawn("1 g")));
  CHECK_FALSE(shows(drawn(".98 .99 1 rg")));
  CHECK_FALSE(shows(drawn("0 0 0 0 k")));
  CHECK_FALSE(shows(drawn("1 g 1 G 2 Tr")));
  CHECK(shows(drawn("1 g 0 G 2 Tr")));
  CHECK(shows(drawn("1 g 0 G 1 Tr")));
  CHECK(shows(drawn("1 g", dark_box)));
  CHECK_FALSE(shows(drawn("1 g", dark_box + white_box)));
  CHECK_FALSE(shows(drawn("0 0 .4 rg", dark_box), Hidden::SameColor));
  CHECK(shows(drawn("0 0 .4 rg", dark_box + white_box)));
  CHECK(shows(drawn("1 g", "q 0 g 20 w 10 205 m 210 205 l S Q")));
  CHECK(shows(drawn("1 g", small_picture)));
  CHECK(shows(drawn("1 g", "q 10 190 200 30 re W n /Shade sh Q")));
  CHECK(shows(drawn("1 g", "q /Pattern cs /Shades scn 10 190 200 30 re f Q")));
  CHECK(shows(drawn("/Pattern cs /Shades scn")));
}

TEST_CASE("white text on a round shape shows, and beside it does not") {
  const std::string triangle = "q 0 g 10 150 m 210 150 l 110 350 l f Q";
  CHECK(shows(drawn("1 g", "q 0 g 0 190 m 0 260 210 260 210 190 c 0 150 l f Q")));
  CHECK(tests::seen(drawn("1 g", triangle)) != "First line");
  CHECK_FALSE(shows(drawn("1 g 200 60 Td", triangle)));
}

TEST_CASE("invisible text shows where it lies on a picture") {
  CHECK_FALSE(shows(drawn("3 Tr"), Hidden::Invisible));
  CHECK_FALSE(shows(drawn("7 Tr"), Hidden::Invisible));
  CHECK_FALSE(shows(drawn("/Faint gs"), Hidden::Invisible));
  CHECK_FALSE(shows(drawn("/F .5 Tf"), Hidden::Invisible));
  CHECK(shows(drawn("3 Tr", small_picture)));
  CHECK(shows(drawn("3 Tr", "", scan)));
  CHECK(shows(drawn("3 Tr", "", "q 10 0 0 10 20 200 cm BI /W 1 /H 1 /IM true ID x EI Q " + small_picture)));
  CHECK_FALSE(shows(drawn("3 Tr", "q 20 0 0 20 300 50 cm /Picture Do Q"), Hidden::Invisible));
  CHECK_FALSE(shows(drawn("3 Tr", scan + dark_box), Hidden::Invisible));
}

// poppler would decode such a picture to know what is in it: it is taken for one without.
TEST_CASE("invisible text shows where it lies on a picture in JPEG 2000, however long that takes to decode") {
  const std::string picture =
      "<</Type/XObject/Subtype/Image/Width 9/Height 9/Filter/JPXDecode/Length 4>>stream\noops\nendstream ";
  auto pictured = [&](std::string_view where) {
    return facts_of_pdf({{fmt::format("BT /F 12 Tf 20 250 Td (First line) Tj ET q {} cm /Other Do Q "
                                      "q BT /F 12 Tf 20 200 Td 3 Tr (Second words) Tj ET Q",
                             where)},
        "", {picture}});
  };
  CHECK(shows(pictured("200 0 0 30 10 190")));
  CHECK_FALSE(shows(pictured("20 0 0 30 310 190"), Hidden::Invisible));
}

TEST_CASE("text in whose shape something is painted shows") {
  const std::string clipped = "q BT /F 12 Tf 20 200 Td 7 Tr (Second words) Tj ET ";
  auto facts = facts_of_pdf({{"BT /F 12 Tf 20 250 Td (First line) Tj ET " + clipped + scan + " Q"}, "", {}});
  CHECK(shows(facts));
  facts = facts_of_pdf({{"BT /F 12 Tf 20 250 Td (First line) Tj ET " + clipped + "Q " + dark_box}, "", {}});
  CHECK_FALSE(shows(facts, Hidden::Invisible));
}

TEST_CASE("text does not show under what is painted over it") {
  CHECK_FALSE(shows(drawn("", "", dark_box), Hidden::Covered));
  CHECK_FALSE(shows(drawn("", "", white_box), Hidden::Redaction));
  CHECK_FALSE(shows(drawn("", "", small_picture), Hidden::Covered));
  CHECK_FALSE(shows(drawn("", "", "q 0 g 20 w 10 205 m 210 205 l S Q"), Hidden::Redaction));
  CHECK_FALSE(shows(
      drawn("", "", "q 10 190 200 14 re f 10 203 200 20 re f Q"), Hidden::Redaction));  // by two of them
  CHECK(shows(drawn("1 1 0 rg", dark_box)));
  CHECK(shows(drawn("", "", "q 10 196 200 2 re f Q")));                      // a line beneath
  CHECK(shows(drawn("", "", "q 10 203 200 1 re f Q")));                      // a line through it
  CHECK(shows(drawn("", "", "q /Times gs 1 1 0 rg 10 190 200 30 re f Q")));  // a highlighter
  CHECK(shows(drawn("", "", "q /Faint gs 10 190 200 30 re f Q")));
  CHECK(shows(drawn("", "", "q 10 190 200 30 re 12 192 190 26 re f* Q")));  // a frame
  CHECK(shows(drawn("", "", "q 0 0 1 1 re W n 10 190 200 30 re f Q")));     // outside its clip
  CHECK(shows(drawn("", "", "q 10 190 200 30 re W n /Shade sh Q")));
  CHECK(shows(drawn("", "", scan)));  // programs that recognize text put it there
}

TEST_CASE("what is covered and drawn again shows") {
  CHECK(tests::seen(drawn("", "BT /F 12 Tf 20 200 Td (Second words) Tj ET " + white_box)) ==
        "First line Second words");
}

TEST_CASE("text outside the page or its frame does not show") {
  CHECK_FALSE(shows(drawn("-600 0 Td"), Hidden::Outside));
  CHECK_FALSE(shows(drawn("", "0 0 400 190 re W n"), Hidden::Outside));
  auto facts = facts_of_pdf({{"BT /F 12 Tf 20 250 Td (First line) Tj 0 -200 Td (Second words) Tj ET"},
      "/CropBox[0 100 400 300]", {}});
  CHECK_FALSE(shows(facts, Hidden::Outside));
}

TEST_CASE("a layer that is switched off does not show") {
  CHECK_FALSE(shows(drawn("/OC /Off BDC"), Hidden::Layer));
  CHECK(shows(drawn("", "", "/OC /Off BDC " + dark_box + " EMC")));
}

TEST_CASE("a document with nothing on its pages says so, and one with a line on one of them does not") {
  auto says_empty = [](const document::Facts& facts) {
    return facts.marks == std::vector<document::Mark>{{document::MarkKind::Empty, {}, {}}};
  };
  CHECK(says_empty(facts_of_pdf({{"", "q 1 0 0 1 0 0 cm Q"}, "", {}})));
  CHECK(says_empty(facts_of_pdf({{"BT /F 12 Tf ET"}, "", {}})));
  for (std::string_view drawn :
      {"0 0 m 90 90 l S", "1 g 0 0 9 9 re f", "/Shade sh", "q 9 0 0 9 0 0 cm /Picture Do Q",
          "BT /F 12 Tf 1 g ( ) Tj ET", "/OC /Off BDC BT /F 12 Tf (a) Tj ET EMC"}) {
    CAPTURE(drawn);
    CHECK(facts_of_pdf({{"", std::string(drawn)}, "", {}}).marks.empty());
  }
}

TEST_CASE("annotations show as they are drawn") {
  auto annotated = [](std::string_view keys) {
    const std::string form =
        "<</Type/XObject/Subtype/Form/BBox[0 0 200 30]/Resources 5 0 R/Length {}>>stream\n{}\nendstream ";
    const std::string note = "BT /F 12 Tf 2 10 Td (Second words) Tj ET";
    return facts_of_pdf({{"BT /F 12 Tf 20 250 Td (First line) Tj ET"},
        fmt::format("/Annots[<</Type/Annot/Rect[20 100 220 130]/AP<</N 10 0 R>>{}>>]", keys),
        {fmt::format(fmt::runtime(form), note.size(), note)}});
  };
  CHECK(tests::seen(annotated("/Subtype/FreeText/F 4")) == "First line Second words");
  CHECK(tests::seen(annotated("/Subtype/Widget/FT/Tx/T(a)/F 4")) == "First line Second words");
  CHECK(tests::seen(annotated("/Subtype/FreeText/F 2")) == "First line");
}

TEST_CASE("what is hidden within a line parts the words around it, and keeps its own spaces and lines") {
  auto facts = facts_of_pdf({{"BT /F 12 Tf 20 250 Td (The board did ) Tj 1 g (not ) Tj 0 g (approve) Tj "
                              "1 g 0 -20 Td (Two) Tj 30 0 Td (words) Tj 0 -20 Td (and a line) Tj ET"},
      "", {}});
  CHECK(tests::seen(facts) == "The board did approve");
  REQUIRE(facts.hidden.size() == 1);
  CHECK(facts.hidden[0] == document::HiddenText{0, Hidden::White, "not \nTwo words\nand a line"});
}

TEST_CASE("pages and lines that are turned are judged as others are") {
  const std::string line = "BT /F 12 Tf 20 250 Td (First line) Tj ET ";
  const std::string second = "BT /F 12 Tf 20 200 Td (Second words) Tj ET ";
  for (std::string_view turned : {"/Rotate 90", "/Rotate 180", "/Rotate 270/UserUnit 2"}) {
    CHECK(shows(facts_of_pdf({{line + second}, std::string(turned), {}})));
    CHECK_FALSE(shows(facts_of_pdf({{line + second + dark_box}, std::string(turned), {}}), Hidden::Covered));
  }
  const std::string upright = "q 0 1 -1 0 320 0 cm " + second + " Q ";
  CHECK(shows(facts_of_pdf({{line + upright}, "", {}})));
  CHECK_FALSE(shows(
      facts_of_pdf({{line + upright + "q 0 1 -1 0 320 0 cm " + dark_box + "Q "}, "", {}}), Hidden::Covered));
}

TEST_CASE("letters that the document draws itself show in their colour") {
  auto lettered = [](std::string_view color) {
    return facts_of_pdf(
        {{fmt::format(
             "BT /F 12 Tf 20 250 Td (First line) Tj ET q {} BT /T 12 Tf 20 200 Td (aaa) Tj ET Q", color)},
            "/Resources<</Font<</F 3 0 R/T 10 0 R>>>>",
            {"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<</a "
             "11 0 R>>"
             "/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar "
             "97/Widths[1000]/Resources<<>>>>",
                "<</Length 45>>stream\n1000 0 0 0 750 750 d1 0 0 750 750 re f      \nendstream "}});
  };
  CHECK(tests::seen(lettered("0 g")) == "First line aaa");
  CHECK(tests::seen(lettered("1 g")) == "First line");
  CHECK(tests::hidden(lettered("1 g"), Hidden::White) == "aaa");
}
