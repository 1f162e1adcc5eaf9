#include <doctest/doctest.h>

#include "document/quote.h"
#include "support/office_bytes.h"

using namespace assure;
using document::Facts;
using document::Hidden;
using tests::hidden_text;
using tests::Part;

namespace {

std::string text_of(const std::string& text) {
  return "<p:txBody><a:p><a:r><a:t>" + text + "</a:t></a:r></a:p></p:txBody>";
}
std::string shape(
    const std::string& text, const std::string& state = "", const std::string& placeholder = "") {
  return "<p:sp><p:nvSpPr><p:cNvPr id='1' " + state + "/><p:nvPr>" + placeholder + "</p:nvPr></p:nvSpPr>" +
         text_of(text) + "</p:sp>";
}
std::string slide(const std::string& shapes, const std::string& state = "") {
  return "<p:sld " + state + "><p:cSld><p:spTree>" + shapes + "</p:spTree></p:cSld></p:sld>";
}

Facts deck(const std::vector<Part>& parts) {
  std::string ids;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].kind == "slide") ids += "<p:sldId r:id='r" + std::to_string(i + 1) + "'/>";
  }
  Facts facts = tests::facts_of(
      "a.pptx", tests::office_bytes(
                    "ppt", "<p:presentation><p:sldIdLst>" + ids + "</p:sldIdLst></p:presentation>", parts));
  REQUIRE(facts.trouble == "");
  return facts;
}

}  // namespace

TEST_CASE("slides and shapes that are hidden hide what is on them") {
  Facts facts = deck({{"slide", "s1.xml",
                          slide(shape("Seen") + shape("Not seen", "hidden='1'") +
                                "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='2'/>"
                                "</p:nvGrpSpPr>" +
                                shape("In a group") +
                                "</p:grpSp><p:grpSp><p:nvGrpSpPr><p:cNvPr id='3' "
                                "hidden='true'/></p:nvGrpSpPr>" +
                                shape("In a hidden group") + "</p:grpSp>" + shape("Last"))},
      {"slide", "s2.xml", slide(shape("Hidden slide"), "show='0'")}});
  CHECK(facts.page_texts == std::vector<std::string>{"Seen\nIn a group\nLast\n", ""});
  CHECK(hidden_text(facts, Hidden::Shape) == "Not seen\nIn a hidden group\n");
  CHECK(hidden_text(facts, Hidden::Slide) == "Hidden slide\n");
}

TEST_CASE("the speaker's notes and comments are hidden") {
  Facts facts = deck({{"slide", "s1.xml", slide(shape("Seen"))},
      {"", "_rels/s1.xml.rels",
          tests::relationships({{"notesSlide", "n1.xml", ""}, {"comments", "c1.xml", ""}})},
      {"", "n1.xml",
          "<p:notes>" + shape("Say this", "", "<p:ph type='body'/>") +
              shape("7", "", "<p:ph type='sldNum'/>") + "</p:notes>"},
      {"", "c1.xml", "<p:cmLst><p:cm><p:text>Is it true?</p:text></p:cm></p:cmLst>"}});
  CHECK(facts.page_texts == std::vector<std::string>{"Seen\n"});
  CHECK(hidden_text(facts, Hidden::Notes) == "Say this\n");
  CHECK(hidden_text(facts, Hidden::Comment) == "Is it true?\n");
}

TEST_CASE("tables, charts and diagrams of a slide are read") {
  const std::string cell = "<a:tc><a:txBody><a:p><a:r><a:t>";
  const std::string end = "</a:t></a:r></a:p></a:txBody></a:tc>";
  Facts facts =
      deck({{"slide", "s1.xml",
                slide("<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id='1'/></p:nvGraphicFramePr><a:graphic>"
                      "<a:graphicData><a:tbl><a:tr>" +
                      cell + "Falls 12" + end + cell + "144" + end + "</a:tr><a:tr>" + cell + "500" + end +
                      "</a:tr></a:tbl></a:graphicData></a:graphic>"
                      "</p:graphicFrame><p:graphicFrame><dgm:relIds r:dm='r1' r:lo='r9'/></p:graphicFrame>")},
          {"", "_rels/s1.xml.rels", tests::relationships({{"diagramData", "dgm.xml", ""}})},
          {"", "dgm.xml",
              "<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></"
              "dgm:pt>"
              "<dgm:pt><dgm:t><a:p><a:r><a:t>Do</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></"
              "dgm:dataModel>"}});
  CHECK(tests::with_bars(facts.page_texts[0]) == "Falls 12|144|\n500\nPlan\nDo\n");
  document::QuotedText text(facts);
  CHECK(text.answer({"Falls 12", {}}).found);
  CHECK_FALSE(text.answer({"12 144", {}}).found);
  CHECK_FALSE(text.answer({"144 500", {}}).found);
}
