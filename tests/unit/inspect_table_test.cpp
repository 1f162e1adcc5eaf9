#include <doctest/doctest.h>

#include "inspect/workbook/tables.h"
#include "support/office_bytes.h"
#include "support/table_text.h"

using namespace assure;

namespace {

std::string table_of(std::string_view name, std::string_view bytes, std::uint64_t unzipped = 1U << 24U) {
  auto workbook = document::decode_table(inspect::read_table(name, bytes, unzipped));
  REQUIRE(workbook);
  return tests::table_words(*workbook);
}

// numFmtId 164 to 166 are styles 1 to 3; style 4 is a date, 5 a share, 6 shows nothing.
const std::string table_styles =
    "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='d mmmm yyyy'/><numFmt numFmtId='165' "
    "formatCode='mmm-yy'/><numFmt numFmtId='166' formatCode='hh:mm'/><numFmt numFmtId='167' "
    "formatCode=';;;'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf "
    "numFmtId='166'/><xf numFmtId='14'/><xf numFmtId='9'/><xf numFmtId='167'/></cellXfs></styleSheet>";

std::string workbook_bytes(const std::string& worksheet, const std::string& strings = "<sst/>",
    const std::string& before_sheets = "") {
  return tests::office_bytes("xl",
      "<workbook>" + before_sheets + "<sheets><sheet name='Log' r:id='r1'/></sheets></workbook>",
      {{"worksheet", "s1.xml", worksheet}, {"styles", "styles.xml", table_styles},
          {"sharedStrings", "strings.xml", strings}});
}

std::string rows_of(const std::string& rows, const std::string& after = "") {
  return table_of(
      "a.xlsx", workbook_bytes("<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"));
}

std::string text_cell(const std::string& text, const std::string& name) {
  return "<c t='inlineStr' r='" + name + "'><is><t>" + text + "</t></is></c>";
}

std::string spreadsheet(const std::string& tables, const std::string& automatic = "") {
  return tests::stored_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
      {"content.xml",
          "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='ta' "
          "xmlns:style='s' xmlns:calcext='c' xmlns:draw='d'><office:automatic-styles>" +
              automatic + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string open_table(const std::string& rows) {
  return table_of("a.ods", spreadsheet("<table:table table:name='Log'>" + rows + "</table:table>"));
}

std::string open_text(const std::string& text) {
  return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
}

}  // namespace

TEST_CASE("columns have the names that spreadsheet programs give them") {
  CHECK(table::column_name(1) == "A");
  CHECK(table::column_name(26) == "Z");
  CHECK(table::column_name(28) == "AB");
  CHECK(table::column_name(702) == "ZZ");
  CHECK(table::column_name(table::last_column) == "XFD");
}

TEST_CASE("a cell of a workbook has a kind, what Excel shows, and what is stored") {
  CHECK(rows_of("<row r='2'><c><v>0.1</v></c><c s='5'><v>0.85</v></c><c s='1'><v>46112</v></c><c "
                "s='2'><v>46113.5</v></c><c s='3'><v>0.5</v></c><c s='6'><v>7</v></c></row><row r='5'><c "
                "t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c t='d'><v>2026-03-31</v></c><c "
                "s='4'><v>60</v></c><c><v>many</v></c></row>") ==
        "Log (;)\n"
        "2: [N 0.1] [N 85% <0.85>] [D 31 March 2026 <46112> 2026-03-31] [D Apr-26 <46113.5> 2026-04-01] "
        "[N 12:00 <0.5>] [N <7>]\n"
        "5: [B TRUE] [X #N/A] [D 2026-03-31 2026-03-31] [N 29/02/1900 <60>] [T many]\n");
}

TEST_CASE("strings of a workbook: shared, in runs, without guides to pronunciation, with line breaks") {
  const std::string strings =
      "<sst><si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh><t>ru</t></rPh>"
      "</si><si><t>one_x000D_\ntwo&#13;three _x0041_ _x</t></si><si><t xml:space='preserve'> </t></si></sst>";
  const std::string cells =
      "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c><c t='s'><v>3</v></c><c "
      "t='s'><v>99</v></c><c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>";
  CHECK(table_of(
            "a.xlsx", workbook_bytes("<worksheet><sheetData><row>" + cells + "</row></sheetData></worksheet>",
                          strings)) ==
        "Log (;)\n1: [T plain] [T two runs] [T one\ntwo\nthree A _x] [-] [-] [T inline]\n");
}

TEST_CASE("dates of a workbook that counts from 1904, as rows") {
  CHECK(table_of("a.xlsx",
            workbook_bytes("<worksheet><sheetData><row><c s='4'><v>38318</v></c><c s='4'><v>2958465</v></c>"
                           "</row></sheetData></worksheet>",
                "<sst/>", "<workbookPr date1904='1'/>")) ==
        "Log (;)\n1: [D 28/11/2008 <38318> 2008-11-28] [N 01/01/10004 <2958465>]\n");
}

TEST_CASE("a formula without a result is not taken for an empty cell, one with an empty result is") {
  CHECK(
      rows_of("<row><c><f>B1</f></c><c><f>B1</f><v></v></c><c t='str'><f>IF(1,\"\")</f><v></v></c><c "
              "t='str'><f>A1</f><v>done</v></c><c><f>1+1</f><v>2</v></c><c t='e'><f>1/0</f><v>#DIV/0!</v></c>"
              "</row><row><c t='str'><f>IF(1,\"\")</f><v></v></c></row><row><c><f>B1</f></c></row>") ==
      "Log (;)\n1: [-f] [-f] [-] [Tf done] [Nf 2] [Xf #DIV/0!]\n3: [-f]\n");
}

TEST_CASE("cells that are merged say what the first one says, and make no row by themselves") {
  CHECK(rows_of("<row r='1'>" + text_cell("Title", "A1") + "</row><row r='2'>" + text_cell("Group", "A2") +
                    text_cell("one", "B2") + "</row><row r='3'>" + text_cell("under it", "A3") +
                    text_cell("two", "B3") + "</row><row r='4'/><row r='5'>" + text_cell("free", "A5") +
                    "</row>",
            "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='A2:A4'/><mergeCell ref='D5:F9'/>"
            "</mergeCells>") ==
        "Log (;)\n1: [T Title] [Tc Title] [Tc Title]\n2: [T Group] [T one]\n"
        "3: [Tc Group] [T two]\n5: [T free]\n");
}

TEST_CASE("a title over a whole row is repeated in 256 columns") {
  const std::string words = rows_of(
      "<row>" + text_cell("T", "A1") + "</row>", "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>");
  CHECK(std::count(words.begin(), words.end(), '[') == 256);
}

TEST_CASE("hidden sheets, rows and columns are marked") {
  const std::string bytes = tests::office_bytes("xl",
      "<workbook><sheets><sheet name='Open' r:id='r1'/><sheet name='Old' state='hidden' r:id='r2'/><sheet "
      "name='Oldest' state='veryHidden' r:id='r3'/><sheet name='Chart' r:id='r4'/></sheets></workbook>",
      {{"worksheet", "s1.xml",
           "<x:worksheet xmlns:x='x'><x:cols><x:col min='2' max='9' hidden='1'/></x:cols><x:sheetData>"
           "<x:row r='7' hidden='1'><x:c><x:v>1</x:v></x:c></x:row><x:row r='9'><x:c "
           "r='C9'><x:v>2</x:v></x:c>"
           "</x:row></x:sheetData></x:worksheet>"},
          {"worksheet", "s2.xml", "<worksheet/>"},
          {"worksheet", "s3.xml", "<worksheet><sheetData><row><c><v>3</v></c></row></sheetData></worksheet>"},
          {"chartsheet", "c1.xml", "<chartsheet/>"}});
  CHECK(table_of("a.xlsm", bytes) ==
        "Open (; B C)\n7h: [N 1]\n9: [-] [-] [N 2]\nOld (hidden;)\n"
        "Oldest (hidden;)\n1: [N 3]\n");
}

TEST_CASE("white text is marked where nothing is behind it") {
  const std::string white =
      "<styleSheet><fonts><font/><font><color rgb='FFFFFFFF'/></font></fonts><fills><fill><patternFill "
      "patternType='none'/></fill><fill><patternFill patternType='solid'/></fill></fills><cellXfs><xf/><xf "
      "fontId='1' fillId='0'/><xf fontId='1' fillId='1'/></cellXfs></styleSheet>";
  auto words = [&](const std::string& after) {
    return table_of("a.xlsx",
        tests::office_bytes("xl", "<workbook><sheets><sheet name='Log' r:id='r1'/></sheets></workbook>",
            {{"worksheet", "s1.xml",
                 "<worksheet><sheetData><row><c><v>1</v></c><c s='1'><v>2</v></c><c "
                 "s='2'><v>3</v></c></row></sheetData>" +
                     after + "</worksheet>"},
                {"styles", "styles.xml", white}}));
  };
  CHECK(words("") == "Log (;)\n1: [N 1] [Nu 2] [N 3]\n");
  CHECK(words("<tableParts/>") == "Log (;)\n1: [N 1] [N 2] [N 3]\n");

  const std::string styles =
      "<style:style style:name='w' style:family='table-cell'><style:text-properties fo:color='#ffffff'/>"
      "</style:style><style:style style:name='b' style:family='table-cell' style:parent-style-name='w'>"
      "<style:table-cell-properties fo:background-color='#003366'/></style:style>";
  auto cell = [](const std::string& style, const std::string& text) {
    return "<table:table-cell table:style-name='" + style + "' office:value-type='string'><text:p>" + text +
           "</text:p></table:table-cell>";
  };
  CHECK(
      table_of("a.ods", spreadsheet("<table:table table:name='Log'><table:table-row>" + cell("", "a") +
                                        cell("w", "b") + cell("b", "c") + "</table:table-row></table:table>",
                            styles)) == "Log (;)\n1: [T a] [Tu b] [T c]\n");
}

TEST_CASE("rows are cut out of their sheet where the parser sees them") {
  const std::string words = "Log (;)\n1: [N 1]\n2: [N 2]\n3: [T <row> & </row>]\n";
  const std::string rows =
      "<row><c><v>1</v></c></row><!-- <row><c><v>9</v></c></row> --><row "
      "x='</row>' y=\"<row>\"><c><v>2</v></c></row><?php <row> ?><row><c "
      "t='inlineStr'><is><t><![CDATA[<row> & </row>]]></t></is></c><!-- </row> --></row>"
      "<row/>";
  CHECK(rows_of(rows) == words);
  // A document type is left to the parser, and so is another encoding.
  CHECK(table_of(
            "a.xlsx", workbook_bytes("<!DOCTYPE worksheet [<!ENTITY row \"<row>\">]><worksheet><sheetData>" +
                                     rows + "</sheetData></worksheet>")) == words);
  std::string wide = "\xFE\xFF";
  for (char c : "<worksheet><sheetData>" + rows + "</sheetData></worksheet>") wide += {'\0', c};
  CHECK(table_of("a.xlsx", workbook_bytes(wide)) == words);
}

TEST_CASE("a workbook that is damaged or holds too much says so, and gives no rows") {
  CHECK(rows_of("<row><c><v>1</v></row>") == "is damaged: its part `xl/s1.xml` is no XML");
  CHECK(rows_of("<row><c><v>1</v></c>") == "is damaged: its part `xl/s1.xml` is no XML");
  CHECK(rows_of("<row r='2'><c><v>1</v></c></row><row r='2'/>") == "is damaged: its rows are out of order");
  CHECK(rows_of("<row><c r='XFE1'><v>1</v></c></row>") == "is damaged: it has cells beyond the last column");
  CHECK(rows_of("<row r='16777217'><c><v>1</v></c></row>") == "has rows beyond 16777216");
  CHECK(table_of("a.xlsx", workbook_bytes("<worksheet/>"), 100) == "unpacks to more than 0 MiB");
  CHECK(table_of("a.xlsx", tests::docx("<w:p/>")) == "is not an Excel workbook although its name says so");
  CHECK(table_of("a.xlsx", spreadsheet("")) == "is not an Excel workbook although its name says so");
  CHECK(table_of("a.ods", workbook_bytes("<worksheet/>")) ==
        "is not an OpenDocument spreadsheet although its name says so");
  CHECK(table_of("a.xlsx", "PK\3\4") == "is damaged or cut short: it is no whole zip");
  CHECK(table_of("a.xlsx", "%PDF-1.7") == "is not an Excel workbook although its name says so");
}

TEST_CASE("a workbook with any one byte gone or doubled is read or damaged, and its answer holds together") {
  const std::string sheet =
      "<worksheet><cols><col min='1' max='2' hidden='1'/></cols><sheetData><row r='1'><c r='A1' "
      "t='s'><v>1</v></c><c r='B1' s='1'><f>A2</f><v>46112</v></c></row><row r='3'><c t='str'>"
      "<f>B1</f><v></v></c></row></sheetData><mergeCells><mergeCell ref='A1:C3'/></mergeCells>"
      "</worksheet>";
  const std::string open = spreadsheet(
      "<table:table table:name='Log'><table:table-row table:number-rows-repeated='2'><table:table-cell "
      "table:number-columns-spanned='2' table:number-rows-spanned='12'><text:p>a</text:p></table:table-cell>"
      "<table:covered-table-cell/></table:table-row></table:table>");
  auto check = [](std::string_view name, const std::string& bytes) {
    CHECK(document::decode_table(inspect::read_table(name, bytes, 1U << 20U)));
  };
  for (std::size_t at = 0; at < sheet.size(); ++at) {
    const std::string before = sheet.substr(0, at), after = sheet.substr(at + 1);
    check("a.xlsx", workbook_bytes(before + after));
    check("a.xlsx", workbook_bytes(before + sheet[at] + sheet[at] + after));
  }
  for (std::size_t at = 0; at < open.size(); ++at) {
    std::string changed = open;
    changed[at] = changed[at] == '1' ? '9' : '1';
    check("a.ods", changed);
  }
}

TEST_CASE("a cell of an OpenDocument spreadsheet has a kind, what is shown, and what is stored") {
  CHECK(
      open_table("<table:table-row>" + open_text("Fix<text:s text:c='2'/>the<text:line-break/>roof") +
                 "<table:table-cell office:value-type='percentage' office:value='0.85'><text:p>85%</text:p>"
                 "</table:table-cell><table:table-cell office:value-type='date' "
                 "office:date-value='2026-03-31T10:00:00'><text:p>31 March</text:p></table:table-cell>"
                 "<table:table-cell office:value-type='boolean' "
                 "office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell><table:table-cell "
                 "table:formula='of:=1/0' office:value-type='string' calcext:value-type='error'>"
                 "<text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula='of:=A1'/>"
                 "<table:table-cell table:formula='of:=A1'><text:p/></table:table-cell>" +
                 open_text("<office:annotation><text:p>a comment</text:p></office:annotation>") +
                 "<table:table-cell><text:p>one</text:p><text:p>  two\n three</text:p><draw:frame><text:p>"
                 "drawn</text:p></draw:frame></table:table-cell><table:table-cell "
                 "table:number-columns-repeated='16375'/></table:table-row>") ==
      "Log (;)\n1: [T Fix  the\nroof] [N 85% <0.85>] [D 31 March <2026-03-31T10:00:00> 2026-03-31] [B TRUE] "
      "[Xf #DIV/0!] [-f] [-] [-] [T one\ntwo three]\n");
}

TEST_CASE("rows and columns of an OpenDocument spreadsheet: repeated, merged, hidden, folded") {
  const std::string rows =
      "<table:table-column table:number-columns-repeated='2'/><table:table-column "
      "table:visibility='collapse'/>"
      "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned='2'>"
      "<text:p>Head</text:p></table:table-cell><table:covered-table-cell><text:p>under</text:p>"
      "</table:covered-table-cell></table:table-row></table:table-header-rows><table:table-row "
      "table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='16384'/>"
      "</table:table-row><table:table-row table:number-rows-repeated='2'>" +
      open_text("twice") + "<table:table-cell table:number-columns-repeated='2' office:value-type='float' " +
      "office:value='1'><text:p>1</text:p></table:table-cell></table:table-row><table:table-row-group "
      "table:display='false'><table:table-row>" +
      open_text("folded") + "</table:table-row></table:table-row-group><table:table-row " +
      "table:visibility='filter'>" + open_text("filtered") + "</table:table-row>";
  CHECK(open_table(rows) ==
        "Log (; C)\n1: [T Head] [Tc Head]\n1000002: [T twice] [N 1] [N 1]\n"
        "1000003: [T twice] [N 1] [N 1]\n1000004h: [T folded]\n1000005h: [T filtered]\n");
  CHECK(
      open_table("<table:table-row><table:table-cell table:number-columns-spanned='1000000' "
                 "table:number-rows-spanned='2'><text:p>a</text:p></table:table-cell></table:table-row>"
                 "<table:table-row><table:table-cell/>" +
                 open_text("under") + "</table:table-row>")
          .starts_with("Log (;)\n1: [T a] [Tc a] [Tc a]"));
  CHECK(
      table_of("a.ods", spreadsheet("<table:table table:name='Old' table:style-name='ta1'><table:table-row>" +
                                        open_text("old") + "</table:table-row></table:table>",
                            "<style:style style:name='ta1' style:family='table'><style:table-properties "
                            "table:display='false'/></style:style>")) == "Old (hidden;)\n1: [T old]\n");
}
