// OpenDocument files as LibreOffice shows them.
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "support/office_bytes.h"
#include "support/read_document.h"

using namespace assure;
using document::Hidden;

namespace {

const std::string space =
    " xmlns:office='o' xmlns:text='t' xmlns:table='ta' xmlns:style='s' xmlns:fo='f' xmlns:draw='d' "
    "xmlns:dc='c' xmlns:presentation='p' xmlns:svg='v' xmlns:anim='an'";

document::Facts open_document(const std::string& name, const std::string& styles, const std::string& body,
    const std::string& headings = "") {
  return tests::read_document(name,
      tests::stored_zip({{"mimetype", "application/vnd.oasis.opendocument"},
          {"meta.xml",
              "<office:document-meta" + space +
                  "><office:meta><dc:title>The round</dc:title></office:meta></office:document-meta>"},
          {"styles.xml", "<office:document-styles" + space +
                             "><office:styles><style:style style:name='Secret' style:family='text'>"
                             "<style:text-properties text:display='none'/></style:style></office:styles>" +
                             headings + "</office:document-styles>"},
          {"content.xml", "<office:document-content" + space + "><office:automatic-styles>" + styles +
                              "</office:automatic-styles><office:body>" + body +
                              "</office:body></office:document-content>"}}));
}

document::Facts open_text(
    const std::string& styles, const std::string& text, const std::string& headings = "") {
  return open_document("notes.odt", styles, "<office:text>" + text + "</office:text>", headings);
}

}  // namespace

TEST_CASE("an OpenDocument text is its paragraphs, its tables by cells, and its notes behind") {
  const auto facts = open_text("",
      "<text:h>The <text:span>ov</text:span>en</text:h>\n<text:p>was<text:s "
      "text:c='3'/>clean<text:tab/>on<text:line-break/>time"
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A "
      "note.</text:p></text:note-body></text:note>.</text:p>"
      "<table:table><table:table-row><table:table-cell><text:p>Oven</text:p></"
      "table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></"
      "table:table>"
      "<draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box></draw:frame>",
      "<office:master-styles><style:master-page><style:header><text:p>Head</text:p></"
      "style:header><style:footer "
      "style:display='false'><text:p>Foot</text:p></style:footer></style:master-page></"
      "office:master-styles>");
  CHECK(facts.type == document::Type::Odt);
  CHECK(facts.pages == std::nullopt);
  CHECK(facts.title == "The round");
  CHECK(tests::seen(facts) == "The oven was clean on time. Oven | 12 | Boxed A note. Head");
  CHECK(tests::hidden(facts, Hidden::HeaderFooter) == "Foot");
}

TEST_CASE("raised figures of an OpenDocument text are no part of the figure before them") {
  const auto facts = open_text(
      "<style:style style:name='T1' style:family='text'><style:text-properties style:text-position='super "
      "58%'/></style:style>",
      "<text:p>10<text:span text:style-name='T1'>2</text:span> ovens</text:p>");
  CHECK(tests::seen(facts) == "10\u00B2 ovens");
}

TEST_CASE("what styles and changes of an OpenDocument text hide is hidden") {
  const auto facts = open_text(
      "<style:style style:name='T1' style:family='text' style:parent-style-name='Secret'/>"
      "<style:style style:name='T2' style:family='text'><style:text-properties "
      "style:text-line-through-style='solid'/></style:style>"
      "<style:style style:name='T3' style:family='text'><style:text-properties "
      "fo:color='#FFFFFF'/></style:style>"
      "<style:style style:name='P1' style:family='paragraph'><style:paragraph-properties "
      "fo:background-color='#000080'/></style:style>",
      "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>x</"
      "dc:creator></office:change-info><text:p>deleted</text:p></text:deletion></text:changed-region></"
      "text:tracked-changes>"
      "<text:p>one <text:span text:style-name='T1'>secret</text:span> two <text:span "
      "text:style-name='T2'>struck</text:span> "
      "<text:span text:style-name='T3'>white</text:span></text:p><text:p text:style-name='P1'><text:span "
      "text:style-name='T3'>lit</text:span></text:p>"
      "<text:section text:display='none'><text:p>section</text:p></text:section>"
      "<text:p>three<office:annotation><dc:creator>x</dc:creator><text:p>remark</text:p></"
      "office:annotation></text:p>");
  CHECK(tests::seen(facts) == "one two lit three");
  CHECK(tests::hidden(facts, Hidden::Text) == "secret section");
  CHECK(tests::hidden(facts, Hidden::Struck) == "deleted struck");
  CHECK(tests::hidden(facts, Hidden::White) == "white");
  CHECK(tests::hidden(facts, Hidden::Comment) == "remark");
}

TEST_CASE("a sheet is what its cells show, and beside it what they hold") {
  const auto facts = open_document("book.ods",
      "<style:style style:name='ta2' style:family='table'><style:table-properties "
      "table:display='false'/></style:style>",
      "<office:spreadsheet><table:table table:name='Rounds'>"
      "<table:table-column/><table:table-column table:visibility='collapse'/><table:table-column-group "
      "table:display='false'><table:table-column/></table:table-column-group><table:table-column/>"
      "<table:table-row><table:table-cell><text:p>Oven</text:p></table:table-cell><table:table-cell "
      "table:number-columns-repeated='2'><text:p>folded</text:p></table:table-cell>"
      "<table:table-cell office:value='0.125'><text:p>12.5%</text:p></table:table-cell></table:table-row>"
      "<table:table-row "
      "table:visibility='filter'><table:table-cell><text:p>filtered</text:p></table:table-cell></"
      "table:table-row>"
      "<table:table-row-group "
      "table:display='false'><table:table-row><table:table-cell><text:p>grouped</text:p></table:table-cell></"
      "table:table-row></table:table-row-group>"
      "<table:table-row><table:table-cell><text:p>Mixer</text:p><office:annotation><text:p>remark</text:p></"
      "office:annotation></table:table-cell></table:table-row></table:table>"
      "<table:table table:name='Notes' "
      "table:style-name='ta2'><table:table-row><table:table-cell><text:p>sheet</text:p></table:table-cell></"
      "table:table-row></table:table></office:spreadsheet>");
  CHECK(facts.type == document::Type::Ods);
  CHECK(facts.pages == 2);
  CHECK(facts.page_names == std::vector<std::string>{"Rounds", "Notes"});
  CHECK(tests::seen(facts) == "Oven | 12.5% | Mixer |");
  CHECK(tests::other(facts) == "Oven | 0.125 | Mixer |");
  CHECK(tests::seen(facts, 1) == "");
  CHECK(tests::hidden(facts, Hidden::Column) == "folded |");
  CHECK(tests::hidden(facts, Hidden::Row) == "filtered | grouped |");
  CHECK(tests::hidden(facts, Hidden::Sheet) == "sheet |");
  CHECK(tests::hidden(facts, Hidden::Comment) == "remark");
}

TEST_CASE("a presentation has a page for each slide, hidden ones and notes are hidden") {
  const auto facts = open_document("deck.odp",
      "<style:style style:name='dp2' style:family='drawing-page'><style:drawing-page-properties "
      "presentation:visibility='hidden'/></style:style>",
      "<office:presentation><draw:page "
      "draw:name='page1'><draw:frame><draw:text-box><text:p>First</text:p></draw:text-box></draw:frame>"
      "<presentation:notes><draw:frame><draw:text-box><text:p>spoken</text:p></draw:text-box></draw:frame></"
      "presentation:notes></draw:page>"
      "<draw:page "
      "draw:style-name='dp2'><draw:frame><draw:text-box><text:p>skipped</text:p></draw:text-box></"
      "draw:frame></draw:page></office:presentation>");
  CHECK(facts.type == document::Type::Odp);
  CHECK(facts.pages == 2);
  CHECK(tests::seen(facts) == "First");
  CHECK(tests::hidden(facts, Hidden::Notes) == "spoken");
  CHECK(tests::hidden(facts, Hidden::Slide) == "skipped");
}

TEST_CASE("text beside a slide of OpenDocument is outside of it, unless it moves or is its title") {
  const std::string master =
      "<office:automatic-styles><style:page-layout style:name='PL'><style:page-layout-properties "
      "fo:page-width='28cm' fo:page-height='210mm'/></style:page-layout></office:automatic-styles>"
      "<office:master-styles><style:master-page style:name='M' "
      "style:page-layout-name='PL'/></office:master-styles>";
  const auto outside = [&](const std::string& place, const std::string& behind = "") {
    const auto facts = open_document("deck.odp", "",
        "<office:presentation><draw:page draw:master-page-name='M'><draw:frame svg:width='1in' "
        "svg:height='1cm' " +
            place + "><draw:text-box><text:p>Aside</text:p></draw:text-box></draw:frame>" + behind +
            "</draw:page></office:presentation>",
        master);
    return tests::hidden(facts, Hidden::Outside);
  };
  CHECK(outside("svg:x='28cm' svg:y='0cm'") == "Aside");
  CHECK(outside("svg:x='-1in' svg:y='0cm'") == "Aside");
  CHECK(outside("svg:x='0cm' svg:y='21cm'") == "Aside");
  CHECK(outside("svg:x='27.9cm' svg:y='0cm'") == "");
  CHECK(outside("") == "");
  CHECK(outside("svg:x='28cm' svg:y='0cm' presentation:class='title'") == "");
  CHECK(outside("svg:x='28cm' svg:y='0cm'", "<anim:par><anim:animateMotion/></anim:par>") == "");
}

TEST_CASE("an OpenDocument file that is none, or that asks for a password, is trouble") {
  CHECK(open_document("notes.odt", "", "<office:spreadsheet><table:table/></office:spreadsheet>").trouble ==
        "is not an OpenDocument text although its name says so");
  CHECK(tests::read_document("notes.odt", "words").trouble ==
        "is not an OpenDocument text although its name says so");
  CHECK(tests::read_document("notes.odt", tests::stored_zip({{"mimetype", "x"}, {"content.xml", "<a"}}))
            .trouble == "is damaged: its part `content.xml` is no XML");
  CHECK(
      tests::read_document("notes.odt",
          tests::stored_zip({{"mimetype", "x"}, {"content.xml", "?"},
              {"META-INF/manifest.xml",
                  "<m:manifest xmlns:m='m'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}}))
          .trouble == "is encrypted");
  std::string deep;
  for (int i = 0; i < 50'000; ++i) deep += "<text:span>";
  for (int i = 0; i < 50'000; ++i) deep += "</text:span>";
  CHECK(open_text("", "<text:p>" + deep + "end</text:p>").page_texts.size() == 1);
}

TEST_CASE("in an OpenDocument text the mark of a note is no part of the figure before it") {
  const std::string up =
      "<style:style style:name='Up' style:family='text'><style:text-properties style:text-position='super "
      "58%'/></style:style>";
  const auto facts = open_text(up,
      "<text:h>Visits<text:span text:style-name='Up'>2</text:span></text:h><text:p>It was 85<text:span "
      "text:style-name='Up'>1</text:span> in all, on 10 m<text:span "
      "text:style-name='Up'>2</text:span>.</text:p>");
  CHECK(tests::seen(facts) == "Visits\u00B2 It was 85\u00B9 in all, on 10 m\u00B2.");
  CHECK(tests::says(facts, "It was 85 in all"));
  CHECK_FALSE(tests::says(facts, "It was 851 in all"));
  CHECK(document::QuotedText(facts).answer({"It was 85 in all", {}, "Visits\u00B2"}).found);
}

TEST_CASE(
    "white space between two spans of an OpenDocument file parts words, and between paragraphs it is "
    "nothing") {
  const std::string words =
      "<text:p>This <text:span>is</text:span> <text:span>just</text:span>\n  a test.</text:p>";
  const auto facts = open_text("", "\n  " + words + "\n  <text:p>The end.</text:p>\n");
  CHECK(tests::seen(facts) == "This is just a test. The end.");
  CHECK(tests::says(facts, "This is just a test. The end."));
}
