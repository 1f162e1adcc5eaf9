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

TEST_CASE("a chart on a slide says its title, its series, its categories and its values as they are shown") {
  auto cache = [](const std::string& kind, const std::string& format,
                   const std::vector<std::string>& values) {
    std::string points;
    for (const auto& value : values) points += "<c:pt><c:v>" + value + "</c:v></c:pt>";
    return "<c:" + kind + "Ref><c:f>Sheet1!$A$1</c:f><c:" + kind + "Cache>" + format + points +
           "</c:" + kind + "Cache></c:" + kind + "Ref>";
  };
  const std::string chart =
      "<c:chartSpace><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Waits by "
      "year</a:t></a:r></a:p></c:rich></c:tx>"
      "</c:title><c:ser><c:tx>" +
      cache("str", "", {"Within 18 weeks"}) + "</c:tx><c:cat>" + cache("str", "", {"2007", "2008"}) +
      "</c:cat><c:val>" + cache("num", "<c:formatCode>0.0%</c:formatCode>", {"0.912", "0.95"}) +
      "</c:val></c:ser></c:chart><c:externalData r:id='r1'/></c:chartSpace>";
  const std::string frame =
      "<p:graphicFrame><a:graphic><a:graphicData><c:chart "
      "r:id='r1'/></a:graphicData></a:graphic></p:graphicFrame>";
  Facts facts = deck({{"slide", "slides/s1.xml", slide(shape("Before") + frame + shape("After"))},
      {"", "slides/_rels/s1.xml.rels", tests::relationships({{"chart", "../charts/chart1.xml", ""}})},
      {"", "charts/chart1.xml", chart},
      {"", "charts/_rels/chart1.xml.rels",
          tests::relationships({{"package", "../embeddings/data.xlsx", ""}})},
      {"", "embeddings/data.xlsx", "PK"}, {"", "embeddings/oleObject1.bin", "x"}});
  CHECK(tests::with_bars(facts.page_texts[0]) ==
        "Before\nWaits by year\nWithin 18 weeks|\n2007|2008|\n91.2%|95.0%|\nAfter\n");
  CHECK(document::QuotedText(facts).answer({"91.2%", {}}).found);
  CHECK_FALSE(document::QuotedText(facts).answer({"0.912", {}}).found);
  // The chart shows its data; what the other file has, nobody knows.
  CHECK(facts.marks == std::vector<document::Mark>{{document::MarkKind::Enclosed, {}, "oleObject1.bin"}});
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
  CHECK(tests::with_bars(facts.page_texts[0]) == "Falls 12|144|\n500|\nPlan\nDo\n");
  document::QuotedText text(facts);
  CHECK(text.answer({"Falls 12", {}}).found);
  CHECK_FALSE(text.answer({"12 144", {}}).found);
  CHECK_FALSE(text.answer({"144 500", {}}).found);
}

TEST_CASE("text of shapes beside the slide is outside of it, unless they move or are its title") {
  const auto placed = [](const std::string& place, const std::string& placeholder = "") {
    return "<p:sp><p:nvSpPr><p:cNvPr id='1'/><p:nvPr>" + placeholder +
           "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm " + place + "</a:xfrm></p:spPr>" + text_of("Aside") +
           "</p:sp>";
  };
  const std::string right = "><a:off x='9144000' y='0'/><a:ext cx='900' cy='900'/>";
  const auto outside = [](const std::string& shapes, const std::string& behind = "") {
    return hidden_text(deck({{"slide", "s1.xml", slide(shape("Seen") + shapes + behind)}}), Hidden::Outside);
  };
  for (const std::string& place : {right, std::string("><a:off x='-900' y='0'/><a:ext cx='900' cy='900'/>"),
           std::string("><a:off x='0' y='6858000'/><a:ext cx='900' cy='900'/>"),
           std::string("><a:off x='0' y='-2000'/><a:ext cx='900' cy='900'/>")})
    CHECK(outside(placed(place)) == "Aside\n");
  for (const std::string& place : {std::string("><a:off x='9143999' y='0'/><a:ext cx='900' cy='900'/>"),
           std::string("rot='2700000'><a:off x='-900' y='0'/><a:ext cx='900' cy='900'/>"), std::string(">")})
    CHECK(outside(placed(place)) == "");
  CHECK(outside(placed(right, "<p:ph type='title'/>")) == "");
  CHECK(outside(placed(right), "<p:timing><p:animMotion path='M 0 0 L -1 0'/></p:timing>") == "");
  CHECK(outside("<p:grpSp><p:grpSpPr/>" + placed(right) + "</p:grpSp>") == "");
}
