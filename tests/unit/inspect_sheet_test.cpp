#include <doctest/doctest.h>

#include "document/quote.h"
#include "support/office_bytes.h"

using namespace assure;
using document::Facts;
using document::Hidden;
using tests::hidden_text;
using tests::Part;
using tests::says;

namespace {

const std::string styles =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='&quot;\u00A3&quot;#,##0'/><numFmt "
    "numFmtId='165' "
    "formatCode=';;;'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='14'/><xf "
    "numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>";

std::string sheet(const std::string& rows, const std::string& before = "", const std::string& after = "") {
  return "<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
}

std::string number(const std::string& value, int style = 0, const std::string& name = "") {
  return "<c s='" + std::to_string(style) + "'" + (name.empty() ? "" : " r='" + name + "'") + "><v>" + value +
         "</v></c>";
}
std::string words(const std::string& text, const std::string& name = "") {
  return "<c t='inlineStr'" + (name.empty() ? "" : " r='" + name + "'") + "><is><t>" + text + "</t></is></c>";
}

Facts book(const std::string& sheets, const std::vector<Part>& parts, const std::string& properties = "") {
  Facts facts = tests::facts_of(
      "a.xlsx", tests::office_bytes(
                    "xl", "<workbook>" + properties + "<sheets>" + sheets + "</sheets></workbook>", parts));
  REQUIRE(facts.trouble == "");
  return facts;
}

Facts one_sheet(const std::string& xml) {
  return book(
      "<sheet name='Log' r:id='r1'/>", {{"worksheet", "s1.xml", xml}, {"styles", "styles.xml", styles}});
}

}  // namespace

TEST_CASE("a cell says what Excel shows, and what it holds") {
  Facts facts =
      one_sheet(sheet("<row>" + words("Rate") + number("0.885", 1) + "</row><row>" + words("Same") +
                      number("5") + "</row><row>" + words("On") + number("39780", 2) + "</row><row>" +
                      words("Cost") + number("391000", 3) + number("0.10000000000000001") + "</row>"));
  CHECK(tests::with_bars(facts.page_texts[0]) ==
        "Rate|89%|\nSame|5|\nOn|28/11/2008|\nCost|\u00A3"
        "391,000|0.1|\n");
  for (std::string_view quote : {"Rate 89%", "Rate 0.885", "On 28/11/2008",
           "Cost \u00A3"
           "391,000",
           "391000", "Same 5"})
    CHECK(says(facts, quote));
  CHECK_FALSE(says(facts, "0.885 On"));
  CHECK(facts.page_names == std::vector<std::string>{"Log"});
}

TEST_CASE("dates of a workbook that counts from 1904") {
  Facts facts = book("<sheet name='Log' r:id='r1'/>",
      {{"worksheet", "s1.xml", sheet("<row>" + number("38318", 2) + "</row>")},
          {"styles", "styles.xml", styles}},
      "<workbookPr date1904='1'/>");
  CHECK(tests::with_bars(facts.page_texts[0]) == "28/11/2008|\n");
}

TEST_CASE("sheets, rows, columns and formats that are hidden hide what is in them") {
  Facts facts = book(
      "<sheet name='Open' r:id='r1'/><sheet name='Old' state='hidden' r:id='r2'/><sheet name='Oldest' "
      "state='veryHidden' r:id='r3'/>",
      {{"worksheet", "s1.xml",
           sheet("<row r='1' hidden='1'>" + words("a row") + "</row><row r='2' ht='0'>" +
                     words("of no height") + "</row><row r='3'>" + words("seen", "A3") +
                     number("777", 4, "B3") + words("a column", "D3") + words("no width", "F3") +
                     words("end", "G3") + "</row>",
               "<cols><col min='3' max='4' hidden='1'/><col min='6' max='6' width='0'/></cols>")},
          {"worksheet", "s2.xml", sheet("<row>" + words("old") + number("0.5", 1) + "</row>")},
          {"worksheet", "s3.xml", sheet("<row>" + words("oldest") + "</row>")},
          {"styles", "styles.xml", styles}});
  CHECK(tests::with_bars(facts.page_texts[0]) == "seen|end|\n");
  CHECK(hidden_text(facts, Hidden::Row) == "a row|\nof no height|\n");
  CHECK(hidden_text(facts, Hidden::Column) == "a column|no width|");
  CHECK(hidden_text(facts, Hidden::NumberFormat) == "777|");
  CHECK(hidden_text(facts, Hidden::Sheet) == "old|50%|0.5|\noldest|\n");
  CHECK(facts.page_texts[1] == "");
  CHECK(facts.page_names == std::vector<std::string>{"Open", "Old", "Oldest"});
  CHECK(document::QuotedText(facts).answer({"oldest", {}}).hidden == document::HiddenPlace{Hidden::Sheet, 3});
}

TEST_CASE("of merged cells the first one shows") {
  Facts facts = one_sheet(sheet("<row r='1'>" + words("title", "A1") + words("under it", "B1") +
                                    words("beside", "D1") + "</row><row r='2'>" + words("below", "A2") +
                                    "</row><row r='3'>" + words("free", "A3") + "</row>",
      "", "<mergeCells><mergeCell ref='A1:C2'/><mergeCell ref='F1:F9'/></mergeCells>"));
  CHECK(tests::with_bars(facts.page_texts[0]) == "title|beside|\nfree|\n");
  CHECK(hidden_text(facts, Hidden::Covered) == "under it|\nbelow|");
}

TEST_CASE("two cells are never one figure") {
  Facts facts = one_sheet(sheet(
      "<row>" + words("Camden") + number("12") + number("144") + "</row><row>" + number("500") + "</row>"));
  CHECK(says(facts, "Camden 12"));
  CHECK(says(facts, "144"));
  CHECK_FALSE(says(facts, "12 144"));
  CHECK_FALSE(says(facts, "12,144"));
  CHECK_FALSE(says(facts, "144 500"));
}

TEST_CASE("text boxes and charts of a sheet are seen, comments are not") {
  const std::string drawing =
      "<xdr:wsDr><xdr:twoCellAnchor><xdr:sp><xdr:nvSpPr><xdr:cNvPr "
      "id='1'/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>In a "
      "box</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:sp><xdr:nvSpPr><xdr:cNvPr id='2' "
      "hidden='1'/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>Hidden box</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
      "<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id='r1'/></a:graphicData></a:graphic>"
      "</xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>";
  const std::string chart =
      "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Falls by "
      "ward</a:t></a:r></a:p></c:rich></c:tx>"
      "</c:title><c:ser><c:cat><c:strRef><c:f>Log!A1</c:f><c:strCache><c:pt><c:v>North</c:v></c:pt></"
      "c:strCache>"
      "</c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>0%</c:formatCode><c:pt><c:v>0.85</c:v></"
      "c:pt>"
      "</c:numCache></c:numRef></c:val></c:ser></c:chart></c:chartSpace>";
  Facts facts = book("<sheet name='Log' r:id='r1'/>",
      {{"worksheet", "s1.xml", sheet("<row>" + words("seen") + "</row>")},
          {"", "_rels/s1.xml.rels",
              tests::relationships({{"drawing", "d1.xml", ""}, {"comments", "c1.xml", ""}})},
          {"", "d1.xml", drawing},
          {"", "_rels/d1.xml.rels", tests::relationships({{"chart", "chart1.xml", ""}})},
          {"", "chart1.xml", chart},
          {"", "c1.xml",
              "<comments><commentList><comment><text><r><t>Is it true?</t></r></text></comment></commentList>"
              "</comments>"}});
  CHECK(tests::with_bars(facts.page_texts[0]) == "seen|\nIn a box\nFalls by ward\nNorth|\n85%|\n");
  CHECK(hidden_text(facts, Hidden::Shape) == "Hidden box\n");
  CHECK(hidden_text(facts, Hidden::Comment) == "Is it true?\n");
}

TEST_CASE("white letters in a cell without a fill are hidden, unless something else colours it") {
  const std::string coloured =
      "<styleSheet><fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><fills><fill><patternFill "
      "patternType='none'/></fill><fill><patternFill patternType='solid'/></fill></fills><cellXfs><xf "
      "numFmtId='0'/><xf "
      "numFmtId='0' fontId='1' fillId='0'/><xf numFmtId='0' fontId='1' fillId='1'/></cellXfs></styleSheet>";
  const std::string row = "<row>" + number("1") + number("2", 1) + number("3", 2) + "</row>";
  auto facts_of = [&](const std::string& after) {
    return book("<sheet name='Log' r:id='r1'/>",
        {{"worksheet", "s1.xml", sheet(row, "", after)}, {"styles", "styles.xml", coloured}});
  };
  CHECK(tests::with_bars(facts_of("").page_texts[0]) == "1|3|\n");
  CHECK(hidden_text(facts_of(""), Hidden::White) == "2|");
  CHECK(facts_of("<tableParts/>").hidden.empty());
  const Facts plain = book("<sheet name='Log' r:id='r1'/>",
      {{"worksheet", "s1.xml", sheet("<row>" + number("1") + number("2", 1) + "</row>")},
          {"styles", "styles.xml",
              "<styleSheet><fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><cellXfs><xf/><xf "
              "fontId='1'/></cellXfs></styleSheet>"}});
  CHECK(hidden_text(plain, Hidden::White) == "2|");
}

TEST_CASE("the mark of a note in a cell is no part of the figure before it") {
  Facts facts =
      one_sheet(sheet("<row><c t='inlineStr'><is><r><t>It was 85</t></r><r><rPr><vertAlign "
                      "val='superscript'/></rPr><t>1</t></r><r><t> in all</t></r></is></c></row>"));
  CHECK_FALSE(says(facts, "It was 851 in all"));
  CHECK(says(facts, "It was 85 in all"));
}

TEST_CASE("headers and footers of a sheet count as what its pages have on paper") {
  Facts facts = one_sheet(sheet("<row>" + words("seen") + "</row>", "",
      "<headerFooter><oddHeader>&amp;L&amp;&quot;Arial,Bold&quot;&amp;12Beds &amp;&amp; "
      "wards&amp;R&amp;K00FF00Page "
      "&amp;P</oddHeader><evenHeader>&amp;CEven</evenHeader></headerFooter>"));
  CHECK(tests::with_bars(facts.page_texts[0]) == "seen|\n");
  CHECK(says(facts, "Beds & wards Page"));
  CHECK_FALSE(says(facts, "seen Beds"));
  CHECK(hidden_text(facts, Hidden::HeaderFooter) == "\nEven\n");
  Facts odd = one_sheet(sheet("", "",
      "<headerFooter differentOddEven='1'><oddFooter>&amp;</oddFooter><oddHeader>&amp;&quot;"
      "</oddHeader><evenHeader>&amp;CEven&amp;K</evenHeader></headerFooter>"));
  CHECK(says(odd, "Even"));
}
