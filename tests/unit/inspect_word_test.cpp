#include <doctest/doctest.h>

#include "support/office_bytes.h"

using namespace assure;
using document::Facts;
using document::Hidden;
using tests::docx;
using tests::hidden_text;
using tests::says;

namespace {

Facts word(const std::string& body, const std::vector<tests::Part>& parts = {}) {
  Facts facts = tests::facts_of("a.docx", docx(body, parts));
  REQUIRE(facts.trouble == "");
  REQUIRE(facts.page_texts.size() == 1);
  return facts;
}

std::string seen(const std::string& body, const std::vector<tests::Part>& parts = {}) {
  return tests::with_bars(word(body, parts).page_texts[0]);
}

std::string p(const std::string& runs) {
  return "<w:p>" + runs + "</w:p>";
}
std::string r(const std::string& text, const std::string& properties = "") {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

std::string box(const std::string& text, const std::string& shape = "") {
  return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor>" + shape + "<wps:txbx><w:txbxContent>" +
         p(r(text)) + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
         "<v:textbox><w:txbxContent>" + p(r(text)) +
         "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
}

const std::string raised = "<w:vertAlign w:val='superscript'/>";

}  // namespace

TEST_CASE("a text box is a paragraph of its own, behind the one that it hangs on") {
  Facts facts =
      word(p(r("All staff are trained ") + box("A word on cats") + r("each year.")) + p(r("The end")));
  CHECK(facts.page_texts[0] == "All staff are trained each year.\nA word on cats\nThe end\n");
  CHECK(hidden_text(word(p(box("Not drawn", "<wp:docPr hidden='1'/>") + r("Drawn"))), Hidden::Shape) ==
        "Not drawn\n");
}

TEST_CASE("text of Word that no reader sees is hidden, and why") {
  Facts facts = word(p(r("The plan was ") + "<w:del>" + "<w:r><w:delText>not </w:delText></w:r>" +
                         "</w:del>" + "<w:ins>" + r("fully ") + "</w:ins>" + r("approved")) +
                         p(r("secret", "<w:vanish/>") + r("open", "<w:vanish w:val='0'/>")) +
                         p(r("struck ", "<w:strike/>") + r("doubly", "<w:dstrike w:val='true'/>") +
                             r("kept", "<w:strike w:val='false'/>")) +
                         p("<w:moveFrom>" + r("on Sundays") + "</w:moveFrom>" + r("were the shops")) +
                         p(r("by its style", "<w:rStyle w:val='Unseen'/>")) +
                         "<w:p><w:pPr><w:pStyle w:val='Below'/></w:pPr>" + r("by its paragraph") + "</w:p>" +
                         "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + p(r("a row")) +
                         "</w:tc></w:tr></w:tbl>" + p(r("The end")),
      {{"styles", "styles.xml",
           "<w:styles><w:style w:styleId='Unseen'><w:rPr><w:vanish/></w:rPr></w:style><w:style "
           "w:styleId='Below'><w:basedOn w:val='Unseen'/></w:style></w:styles>"},
          {"comments", "comments.xml",
              "<w:comments><w:comment>" + p(r("Is it true?")) + "</w:comment></w:comments>"}});
  CHECK(facts.page_texts[0] == "The plan was fully approved\nopen\nkept\nwere the shops\nThe end\n");
  CHECK(hidden_text(facts, Hidden::Struck) == "not \nstruck doubly");
  CHECK(hidden_text(facts, Hidden::Text) == "secret\nby its style\nby its paragraph\na row|\n");
  CHECK(hidden_text(facts, Hidden::Moved) == "on Sundays");
  CHECK(hidden_text(facts, Hidden::Comment) == "Is it true?\n");
  CHECK(says(facts, "plan was fully approved"));
  CHECK_FALSE(says(facts, "not fully approved"));
}

TEST_CASE("a Word document without words, drawings or anything else says that it is empty") {
  const std::vector<document::Mark> empty = {{document::MarkKind::Empty, {}, {}}};
  CHECK(word("").marks == empty);
  CHECK(word(p(r("  ")) + p("")).marks == empty);
  for (const std::string& body :
      {p(r("a")), p("<w:r><w:drawing/></w:r>"), p("<w:r><w:pict/></w:r>"), p("<w:r><w:object/></w:r>"),
          std::string("<w:altChunk/>"), p("<m:oMath/>"), p(r("a", "<w:vanish/>"))}) {
    CAPTURE(body);
    CHECK(word(body).marks.empty());
  }
}

TEST_CASE("the mark of a note is no part of the figure before it, and a power is") {
  Facts facts =
      word(p(r("It was 85") + r("1", raised) + r(" per cent of the trust") + r("2", raised) + r(".")) +
           p(r("Over 10") + r("2", raised) + r(" metres, 40 m") + r("2", raised)) +
           p(r("Beds: 12<w:footnoteReference w:id='1'/>") + "<w:r><w:footnoteReference w:id='1'/></w:r>" +
               r(" in all")));
  CHECK_FALSE(says(facts, "It was 851 per cent"));
  CHECK(says(facts, "It was 85 per cent of the trust."));
  CHECK(says(facts, "85\u00B9 per cent"));
  CHECK_FALSE(says(facts, "102 metres"));
  CHECK_FALSE(says(facts, "Over 10 metres"));
  CHECK(says(facts, "Over 10\u00B2 metres, 40 m2"));
  CHECK(says(facts, "Beds: 12 in all"));
}

TEST_CASE("of a field readers see the result, and symbols of fonts are characters") {
  CHECK(
      seen(p(
          "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>not "
          "this</w:t></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
          r("the link") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + r(" goes on"))) ==
      "the link goes on\n");
  CHECK(seen(p(r("rate ") + "<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + r(" 95 ") +
               "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>")) == "rate \u2265 95 \u2713\n");
  CHECK(seen(p("<w:r><w:t>none <![CDATA[of the]]><!-- x --> wards</w:t></w:r>")) == "none of the wards\n");
  CHECK(seen(p("<w:r><w:ruby><w:rt>" + r("aloud") + "</w:rt><w:rubyBase>" + r("read") +
               "</w:rubyBase></w:ruby></w:r>")) == "read\n");
}

TEST_CASE("numbers of lists may be quoted or left out") {
  const auto item = [](const std::string& text, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + std::to_string(level) +
           "'/><w:numId w:val='3'/></w:numPr></w:pPr>" + r(text) + "</w:p>";
  };
  const std::string list =
      "<w:numbering><w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt "
      "w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt "
      "w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl></w:abstractNum><w:num "
      "w:numId='3'><w:abstractNumId "
      "w:val='7'/></w:num></w:numbering>";
  Facts facts =
      word(item("Goals", 0) + item("Care", 1) + item("Cost", 1) + item("Risks", 0) + item("Fire", 1),
          {{"numbering", "numbering.xml", list}});
  CHECK(facts.page_texts[0] == "Goals\nCare\nCost\nRisks\nFire\n");
  REQUIRE(facts.other_texts.size() == 1);
  CHECK(facts.other_texts[0] == "1.\tGoals\n1.a)\tCare\n1.b)\tCost\n2.\tRisks\n2.a)\tFire");
}

TEST_CASE("cells of a table are never one figure") {
  Facts facts = word("<w:tbl><w:tr><w:tc>" + p(r("Falls 12")) + "</w:tc><w:tc>" + p(r("144")) +
                     "</w:tc></w:tr><w:tr><w:tc>" + p(r("500")) + "</w:tc></w:tr></w:tbl>" + p(r("The end")));
  CHECK(says(facts, "144"));
  CHECK(says(facts, "Falls 12"));
  CHECK_FALSE(says(facts, "12 144"));
  CHECK_FALSE(says(facts, "144 500"));
  // The last row too, and a table that nothing follows.
  CHECK(tests::with_bars(facts.page_texts[0]) == "Falls 12|144|\n500|\nThe end\n");
  facts = word(p(r("Before")) + "<w:tbl><w:tr><w:tc>" + p(r("Key")) + p(r("new")) +
               "</w:tc><w:sdt><w:sdtContent><w:tc>" + p(r("144")) +
               "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>");
  CHECK(tests::with_bars(facts.page_texts[0]) == "Before\nKey\nnew|144|\n");
}

TEST_CASE("headers and footers count where a page shows them") {
  const auto header = [](const std::string& text) { return "<w:hdr>" + p(r(text)) + "</w:hdr>"; };
  const std::vector<tests::Part> parts = {{"header", "h1.xml", header("usual")},
      {"header", "h2.xml", header("first")}, {"header", "h3.xml", header("even")},
      {"header", "h4.xml", header("nobody")}, {"settings", "settings.xml", "<w:settings/>"}};
  const auto section = [](const std::string& more) {
    return "<w:sectPr><w:headerReference w:type='default' r:id='r1'/><w:headerReference w:type='first' "
           "r:id='r2'/>"
           "<w:headerReference w:type='even' r:id='r3'/>" +
           more + "</w:sectPr>";
  };
  Facts plain = word(p(r("Text")) + section(""), parts);
  CHECK(plain.page_texts[0] == "Text\nusual\n");
  CHECK(hidden_text(plain, Hidden::HeaderFooter) == "first\neven\nnobody\n");
  Facts titled = word(
      "<w:p><w:pPr>" + section("") + "</w:pPr></w:p>" + p(r("Text")) + "<w:sectPr><w:titlePg/></w:sectPr>",
      parts);
  CHECK(titled.page_texts[0] == "Text\nusual\nfirst\n");
  auto even = parts;
  even[4].text = "<w:settings><w:evenAndOddHeaders/></w:settings>";
  CHECK(word(p(r("Text")) + section(""), even).page_texts[0] == "Text\nusual\neven\n");
}

TEST_CASE("white text on a white page is hidden, but not where something may be behind it") {
  const std::string white = "<w:color w:val='FFFFFF'/>";
  const std::string text =
      p(r("seen ") + r("unseen", white) + r("lit", white + "<w:highlight w:val='black'/>")) +
      "<w:p><w:pPr><w:shd w:val='clear' w:fill='000080'/></w:pPr>" + r("on blue", white) + "</w:p>" +
      "<w:tbl><w:tr><w:tc>" + p(r("cell", white)) + "</w:tc></w:tr></w:tbl>";
  Facts facts = word(text);
  CHECK(tests::with_bars(facts.page_texts[0]) == "seen lit\non blue\ncell|\n");
  CHECK(hidden_text(facts, Hidden::White) == "unseen");
  CHECK(word(text + p("<w:r><wp:anchor behindDoc='1'/></w:r>")).hidden.empty());
}
