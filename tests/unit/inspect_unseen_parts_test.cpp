#include <doctest/doctest.h>

#include "support/office_bytes.h"
#include "support/picture_bytes.h"

using namespace assure;
using disclosure::Kind;
using document::Facts;
using document::Hidden;
using tests::Part;

namespace {

// Of one reason and part; parts are named as messages name them.
std::string unseen(const Facts& facts, Hidden why, std::string_view part) {
  std::string text;
  for (const auto& piece : facts.hidden) {
    if (piece.why == why && piece.part == part) text += tests::with_bars(piece.text);
  }
  return text;
}

std::size_t noted(const Facts& facts, Kind kind) {
  std::size_t count = 0;
  for (const auto& one : facts.disclosed) count += one.kind == kind ? one.count : 0;
  return count;
}

const std::string plain_sheet =
    "<worksheet><sheetData><row><c t='inlineStr'><is><t>Seen</t></is></c></row></sheetData></worksheet>";

Facts unseen_book(std::vector<Part> parts, const std::string& more = "") {
  parts.insert(parts.begin(), {"worksheet", "s1.xml", plain_sheet});
  Facts facts = tests::facts_of("a.xlsx",
      tests::office_bytes(
          "xl", "<workbook><sheets><sheet name='Open' r:id='r1'/></sheets>" + more + "</workbook>", parts));
  REQUIRE(facts.trouble == "");
  REQUIRE(tests::with_bars(facts.page_texts.at(0)) == "Seen|\n");
  return facts;
}

Facts pivot_of(const std::string& source) {
  return unseen_book(
      {{"", "pivotCache/pivotCacheDefinition1.xml",
           "<pivotCacheDefinition><cacheSource type='worksheet'>" + source +
               "</cacheSource><cacheFields><cacheField name='Patient'><sharedItems><s "
               "v='planted one'/><s v='planted two'/></sharedItems></cacheField><cacheField "
               "name='Visits'><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>"},
          {"", "pivotCache/_rels/pivotCacheDefinition1.xml.rels",
              "<Relationships><Relationship Id='r1' Type='x/pivotCacheRecords' "
              "Target='pivotCacheRecords1.xml'/></Relationships>"},
          {"", "pivotCache/pivotCacheRecords1.xml",
              "<pivotCacheRecords><r><x v='1'/><n v='7'/></r><r><x v='0'/><n v='8'/></r><r><x "
              "v='99'/></r></pivotCacheRecords>"}});
}

}  // namespace

TEST_CASE("the records of a pivot table are a table, and counted when their source is not in the workbook") {
  const Facts gone = pivot_of("<worksheetSource ref='A1:B3' sheet='Data'/>");
  CHECK(unseen(gone, Hidden::PivotCache, "pivot cache 1") ==
        "Patient|Visits|\nplanted two|7|\nplanted one|8|\n|\n");
  CHECK(noted(gone, Kind::PivotCache) == 3);
  CHECK(noted(pivot_of("<worksheetSource ref='A1:B3' sheet='Open'/>"), Kind::PivotCache) == 0);
  CHECK(noted(pivot_of("<worksheetSource ref='A1:B3' sheet='Open' r:id='r1'/>"), Kind::PivotCache) == 3);
}

TEST_CASE("a link keeps cells of another workbook") {
  const Facts facts = unseen_book({{"externalLink", "externalLinks/externalLink1.xml",
      "<externalLink><externalBook><sheetNames><sheetName val='Ward'/></sheetNames><sheetDataSet><sheetData "
      "sheetId='0'><row r='1'><cell r='A1' t='str'><v>planted</v></cell><cell "
      "r='B1'><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"}});
  CHECK(unseen(facts, Hidden::LinkCache, "link 1") == "planted|5|\n\x1DWard\n");
  CHECK(noted(facts, Kind::LinkCache) == 2);
  CHECK(noted(unseen_book({}), Kind::LinkCache) == 0);
}

TEST_CASE("connections, names, formulas and checks of cells are hidden text") {
  const Facts facts = unseen_book({{"connections", "connections.xml",
                                      "<connections><connection name='Ward'><dbPr "
                                      "connection='Server=x;Password=planted'/></connection></connections>"}},
      "<definedNames><definedName name='Secret' hidden='1'>\"planted\"</definedName></definedNames>");
  CHECK(unseen(facts, Hidden::Connection, "connections.xml") ==
        "name: Ward\nconnection: Server=x;Password=planted\n");
  CHECK(unseen(facts, Hidden::Setting, "names of ranges") == "Secret: \"planted\"\n");
  const Facts checked = tests::facts_of("a.xlsx",
      tests::office_bytes("xl", "<workbook><sheets><sheet name='Open' r:id='r1'/></sheets></workbook>",
          {{"worksheet", "s1.xml",
              "<worksheet><sheetData><row><c><f>IF(A1=\"planted\",1,2)</f><v>1</v></c><c><f>A1+1</f><v>2</"
              "v></c>"
              "</row></sheetData><dataValidations><dataValidation prompt='ask planted'><formula1>\"one,"
              "planted\"</formula1></dataValidation></dataValidations></worksheet>"}}));
  CHECK(unseen(checked, Hidden::Setting, "formulas") == "IF(A1=\"planted\",1,2)\n\"one,planted\"\n");
  CHECK(unseen(checked, Hidden::Setting, "validation of cells") == "ask planted\n");
}

TEST_CASE("a data model is noted, and that macros are not read is said") {
  const Facts model = unseen_book({{"", "model/item.data", "x"}});
  CHECK(noted(model, Kind::DataModel) == 1);
  CHECK(unseen_book({{"", "vbaProject.bin", "x"}}).unsearched == "holds macros, which nobody reads here");
  CHECK(unseen_book({{"", "activeX/activeX1.bin", "x"}}).unsearched ==
        "holds controls, whose content nobody reads here");
  CHECK(unseen_book({}).unsearched == "");
}

TEST_CASE("the small picture of a document is searched as any picture") {
  const Facts facts = tests::facts_of("a.docx",
      tests::stored_zip({{"_rels/.rels", tests::relationships({{"officeDocument", "word/main.xml", ""}})},
          {"word/main.xml",
              "<w:document><w:body><w:p><w:r><w:t>Seen</w:t></w:r></w:p></w:body></w:document>"},
          {"docProps/thumbnail.jpeg", tests::jpeg_bytes({{0xFE, "planted"}})}}));
  CHECK(unseen(facts, Hidden::Picture, "thumbnail.jpeg") == "Comment: planted\n");
}

TEST_CASE("hidden cells, comments and tracked changes of a workbook are counted") {
  const Facts facts = tests::facts_of("a.xlsx",
      tests::office_bytes("xl",
          "<workbook><sheets><sheet name='Open' r:id='r1'/><sheet name='Gone' state='veryHidden' "
          "r:id='r2'/></sheets></workbook>",
          {{"worksheet", "s1.xml", plain_sheet},
              {"worksheet", "s2.xml",
                  "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>"
                  "<headerFooter><oddHeader>&amp;Cplanted</oddHeader></headerFooter></worksheet>"},
              {"", "_rels/s1.xml.rels",
                  "<Relationships><Relationship Id='r1' Type='x/comments' Target='c1.xml'/></Relationships>"},
              {"", "c1.xml",
                  "<comments><authors><author>Clerk</author></"
                  "authors><commentList><comment><text><t>planted</t></text>"
                  "</comment><comment><text><t>[Threaded comment] Your "
                  "version</t></text></comment></commentList></comments>"},
              {"", "revisions/revisionLog1.xml",
                  "<revisions><rcc rId='1'><nc><is><t>planted</t></is></nc></rcc></revisions>"}}));
  CHECK(unseen(facts, Hidden::Sheet, "") == "1|2|\n\nplanted\n");
  CHECK(noted(facts, Kind::HiddenCells) == 2);
  CHECK(noted(facts, Kind::Comments) == 1);
  CHECK(noted(facts, Kind::TrackedChanges) == 1);
}

TEST_CASE("properties are hidden text, and name persons") {
  auto with = [](const std::string& core) {
    return tests::facts_of("a.docx",
        tests::stored_zip({{"_rels/.rels", tests::relationships({{"officeDocument", "word/main.xml", ""}})},
            {"word/main.xml",
                "<w:document><w:body><w:p><w:r><w:t>Seen</w:t></w:r></w:p></w:body></w:document>"},
            {"docProps/core.xml", core},
            {"docProps/custom.xml",
                "<Properties><property "
                "name='Patient'><vt:lpwstr>planted</vt:lpwstr></property></Properties>"}}));
  };
  const Facts facts = with("<cp:coreProperties><dc:creator>A Clerk</dc:creator></cp:coreProperties>");
  CHECK(tests::hidden_text(facts, Hidden::Property) == "creator: A Clerk\nname: Patient\nPatient: planted\n");
  CHECK(noted(facts, Kind::PersonInProperties) == 1);
  CHECK(noted(with("<cp:coreProperties><dc:creator>openpyxl</dc:creator></cp:coreProperties>"),
            Kind::PersonInProperties) == 0);
}

TEST_CASE("fields, bookmarks, variables and descriptions of a Word document are hidden text") {
  const Facts facts = tests::facts_of("a.docx",
      tests::docx(
          "<w:p><w:bookmarkStart w:name='planted_mark'/><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
          "<w:instrText>MERGEFIELD plan</w:instrText></w:r><w:r><w:instrText>ted</w:instrText></w:r><w:r>"
          "<w:fldChar w:fldCharType='end'/></w:r><w:ins w:author='a'><w:r><w:t>Seen</w:t></w:r></w:ins>"
          "<w:del w:author='a'><w:r><w:delText>planted</w:delText></w:r></w:del></w:p>",
          {{"settings", "settings.xml",
               "<w:settings><w:docVars><w:docVar w:name='Key' w:val='planted "
               "value'/></w:docVars><w:mailMerge>"
               "<w:connectString w:val='Password=planted'/></w:mailMerge></w:settings>"},
              {"comments", "comments.xml",
                  "<w:comments><w:comment><w:p><w:r><w:t>planted</w:t></w:r></w:p></w:comment></w:comments>"},
              {"glossaryDocument", "glossary/document.xml",
                  "<w:glossaryDocument><w:p><w:r><w:t>plan</w:t></w:r><w:r><w:t>ted</w:t></w:r></w:p></"
                  "w:glossaryDocument>"},
              {"", "../customXml/item1.xml", "<form><Patient>planted</Patient></form>"}}));
  REQUIRE(facts.trouble == "");
  CHECK(facts.page_texts.at(0) == "Seen");
  CHECK(unseen(facts, Hidden::Setting, "bookmarks") == "planted_mark\n");
  CHECK(unseen(facts, Hidden::Setting, "fields") == "MERGEFIELD planted\n");
  CHECK(unseen(facts, Hidden::Setting, "document variables") == "Key\nplanted value\n");
  CHECK(unseen(facts, Hidden::Setting, "mail merge") == "Password=planted\n");
  CHECK(unseen(facts, Hidden::Setting, "building blocks") == "planted\n");
  CHECK(unseen(facts, Hidden::Setting, "custom XML") == "Patient: planted\n");
  CHECK(unseen(facts, Hidden::Struck, "") == "planted\n");
  CHECK(noted(facts, Kind::TrackedChanges) == 2);
  CHECK(noted(facts, Kind::Comments) == 1);
  CHECK(noted(tests::facts_of("a.docx", tests::docx("<w:p><w:r><w:t>Seen</w:t></w:r></w:p>")),
            Kind::TrackedChanges) == 0);
}

TEST_CASE("a slide's description, notes master and comments are hidden, and counted") {
  const Facts facts = tests::facts_of(
      "a.pptx", tests::office_bytes("ppt",
                    "<p:presentation><p:sldIdLst><p:sldId r:id='r1'/></p:sldIdLst></p:presentation>",
                    {{"slide", "slides/s1.xml",
                         "<p:sld show='0'><p:pic><p:nvPicPr><p:cNvPr name='x.png' "
                         "descr='planted'/></p:nvPicPr></p:pic></p:sld>"},
                        {"", "slides/_rels/s1.xml.rels",
                            "<Relationships><Relationship Id='r1' Type='x/comments' "
                            "Target='../c.xml'/></Relationships>"},
                        {"", "c.xml", "<p:cmLst><p:cm><p:text>planted</p:text></p:cm></p:cmLst>"},
                        {"", "notesMasters/m.xml",
                            "<p:notesMaster><a:p><a:r><a:t>planted</a:t></a:r></a:p></p:notesMaster>"},
                        {"", "tags/tag1.xml", "<p:tagLst><p:tag name='KEY' val='planted'/></p:tagLst>"}}));
  REQUIRE(facts.trouble == "");
  CHECK(unseen(facts, Hidden::Setting, "description of a picture") == "planted\n");
  CHECK(unseen(facts, Hidden::Setting, "notes master") == "planted\n");
  CHECK(unseen(facts, Hidden::Setting, "tag1.xml") == "name: KEY\nval: planted\n");
  CHECK(tests::hidden_text(facts, Hidden::Comment) == "planted\n");
  CHECK(noted(facts, Kind::Comments) == 1);
  CHECK(noted(facts, Kind::HiddenSlides) == 1);
}

TEST_CASE("addresses outside the file are hidden text") {
  const Facts facts = unseen_book({{"", "_rels/s1.xml.rels",
      "<Relationships><Relationship Id='r1' Type='x/hyperlink' Target='https://example.org/?key=planted' "
      "TargetMode='External'/></Relationships>"}});
  CHECK(unseen(facts, Hidden::Setting, "links") == "https://example.org/?key=planted\n");
}

TEST_CASE("drawings of before 2007 need be no XML") {
  const Facts facts = unseen_book(
      {{"", "drawings/v.vml", "<xml><v:shape alt='planted one'><br>planted two</v:shape></xml>"}});
  CHECK(unseen(facts, Hidden::Setting, "v.vml") == "planted one\nplanted two\n");
  CHECK(facts.unsearched == "");
}

TEST_CASE("an OpenDocument file keeps versions, changes, variables and objects") {
  const Facts facts = tests::facts_of("a.odt",
      tests::stored_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
          {"content.xml",
              "<office:document-content><office:body><office:text><text:tracked-changes><text:changed-region>"
              "<text:deletion><text:p>planted</text:p></text:deletion></text:changed-region></"
              "text:tracked-changes>"
              "<text:user-field-decls><text:user-field-decl text:name='key' "
              "office:string-value='planted'/></"
              "text:user-field-decls><text:p>Seen<office:annotation><text:p>a "
              "comment</text:p></office:annotation></text:p></office:text></office:body></"
              "office:document-content>"},
          {"meta.xml",
              "<office:document-meta><office:meta><meta:initial-creator>A "
              "Clerk</meta:initial-creator></office:meta>"
              "</office:document-meta>"},
          {"Object 1/content.xml",
              "<office:document-content><table:table><table:table-row><table:table-cell "
              "office:value-type='string'><text:p>Key</text:p></table:table-cell></"
              "table:table-row><table:table-"
              "row><table:table-cell><text:p>planted</text:p></table:table-cell></table:table-row></"
              "table:table>"
              "</office:document-content>"},
          {"VersionList.xml",
              "<VL:version-list><VL:version-entry VL:title='Version1'/></VL:version-list>"}}));
  REQUIRE(facts.trouble == "");
  CHECK(facts.page_texts.at(0) == "Seen\n");
  CHECK(noted(facts, Kind::TrackedChanges) == 1);
  CHECK(noted(facts, Kind::Comments) == 1);
  CHECK(noted(facts, Kind::PersonInProperties) == 1);
  CHECK(noted(facts, Kind::EarlierRevision) == 1);
  CHECK(unseen(facts, Hidden::Setting, "document variables") == "key\nplanted\n");
  CHECK(unseen(facts, Hidden::Embedded, "Object 1") == "Key|\nplanted|\nvalue-type: string\n");
}

TEST_CASE("what an HTML page says in its tags and scripts is hidden text") {
  const Facts facts = tests::facts_of("a.html",
      "<html><head><meta name='owner' content='planted one'><script type='application/json'>{\"key\": "
      "\"planted two\"}</script></head><body><img alt='planted three'><input type='hidden' name='id' "
      "value='planted "
      "four'><p data-row='planted five'>Seen</p></body></html>");
  CHECK(facts.page_texts.at(0) == "Seen\n");
  CHECK(unseen(facts, Hidden::Setting, "attributes") ==
        "owner: planted one\nalt: planted three\nid: planted four\ndata-row: planted five\n");
  CHECK(unseen(facts, Hidden::Setting, "scripts") == "{\"key\": \"planted two\"}\n");
}

TEST_CASE("fields, comments, changes and authors of rich text") {
  const Facts facts = tests::facts_of("a.rtf",
      R"({\rtf1{\info{\author A Clerk}}{\*\docvar {key}{planted}}Seen{\field{\*\fldinst INCLUDETEXT planted}}{\*\annotation no}{\deleted gone}\par})");
  CHECK(facts.page_texts.at(0) == "Seen\n");
  CHECK(tests::hidden_text(facts, Hidden::Setting) == "key planted \nINCLUDETEXT planted\n");
  CHECK(noted(facts, Kind::PersonInProperties) == 1);
  CHECK(noted(facts, Kind::Comments) == 1);
  CHECK(noted(facts, Kind::TrackedChanges) == 1);
}
