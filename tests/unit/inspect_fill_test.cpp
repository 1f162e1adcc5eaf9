// Cells of a workbook that get values, and what of its parts changes.
#include <doctest/doctest.h>

#include <map>

#include <fmt/format.h>

#include "document/fill_wire.h"
#include "inspect/workbook/cell_name.h"
#include "inspect/workbook/fill.h"
#include "support/office_bytes.h"

using namespace assure;

namespace {

// Style 1 is a date, 2 is not locked.
const std::string fill_styles =
    "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='0'><protection "
    "locked='0'/></xf></cellXfs></styleSheet>";

std::string fill_bytes(const std::string& core, const std::string& other = "<sheetData/>",
    const std::string& after_sheets = "<calcPr calcId='1'/>") {
  return tests::office_bytes("xl",
      "<workbook><sheets><sheet name='Core' r:id='r1'/><sheet name='Other' r:id='r2'/></sheets>" +
          after_sheets + "</workbook>",
      {{"worksheet", "s1.xml", "<worksheet>" + core + "</worksheet>"},
          {"worksheet", "s2.xml", "<worksheet>" + other + "</worksheet>"},
          {"styles", "styles.xml", fill_styles}});
}

document::CellValue put(std::string_view cell, std::string text, table::Kind kind = table::Kind::Text) {
  const auto place = inspect::cell_named(cell);
  return {"Core", place.row, place.column, kind, std::move(text), *base::Date::of(2026, 11, 30)};
}

document::FilledParts fill(const std::string& workbook, const std::vector<document::CellValue>& values) {
  auto filled = document::decode_filled(
      inspect::fill(document::fill_content(values, workbook), 1U << 24U), values.size());
  REQUIRE(filled);
  return *filled;
}

// What is within the sheet, of the sheet Core.
std::string filled_core(const std::string& core, const std::vector<document::CellValue>& values) {
  const auto filled = fill(fill_bytes(core), values);
  CHECK(filled.trouble == "");
  CHECK(filled.refused.empty());
  for (const auto& part : filled.parts) {
    if (part.name != "xl/s1.xml") continue;
    const std::size_t begin = part.bytes.find("<worksheet>") + 11;
    return part.bytes.substr(begin, part.bytes.rfind("</worksheet>") - begin);
  }
  return {};
}

std::string refusal(const std::string& core, const document::CellValue& value,
    const std::string& other = "<sheetData/>", const std::string& after_sheets = "") {
  const auto filled = fill(fill_bytes(core, other, after_sheets), {value});
  CHECK(filled.trouble == "");
  if (filled.refused.empty()) return {};
  CHECK(filled.parts.empty());
  CHECK_FALSE(filled.refused.front().help.empty());
  return filled.refused.front().why;
}

std::string with_rule(const std::string& attributes, const std::string& formulas) {
  return "<sheetData><row r='1'><c r='A1'/></row></sheetData><dataValidations><dataValidation " + attributes +
         " sqref='A1:A9 C1'>" + formulas + "</dataValidation></dataValidations>";
}

}  // namespace

TEST_CASE("a cell gets its value in the form that its format asks for, and keeps its style") {
  CHECK(filled_core(
            "<sheetData><row r='1'><c r='A1' s='2' t='s' cm='1'><v>0</v></c><c r='C1'/></row></sheetData>",
            {put("A1", "a < b & _x0041_\nc\x07")}) ==
        "<sheetData><row r='1'><c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">a &lt; b "
        "&amp; "
        "_x005F_x0041_\nc_x0007_</t></is></c><c r='C1'/></row></sheetData>");
  CHECK(filled_core("<sheetData><row r='1'><c r='A1' s='1'/></row></sheetData>",
            {put("A1", "30/11/2026", table::Kind::Date)}) ==
        "<sheetData><row r='1'><c r=\"A1\" s=\"1\"><v>46356</v></c></row></sheetData>");
  CHECK(filled_core(
            "<sheetData><row r='1'><c r='A1'/></row></sheetData>", {put("A1", "2", table::Kind::Number)}) ==
        "<sheetData><row r='1'><c r=\"A1\"><v>2</v></c></row></sheetData>");
  CHECK(filled_core("<sheetData><row r='1'><c r='A1'/></row></sheetData>",
            {put("A1", "30/11/2026", table::Kind::Date)})
            .find("<t xml:space=\"preserve\">30/11/2026</t>") != std::string::npos);
}

TEST_CASE("a cell that is not there comes where it belongs, with the style of its row or its column") {
  const std::string cell = "<c r=\"{}\"{}><v>2</v></c>";
  const auto two = [](std::string_view place) { return put(place, "2", table::Kind::Number); };
  CHECK(filled_core("<cols><col min='2' max='3' style='2'/></cols><sheetData><row r='1'><c r='A1'/><c "
                    "r='D1'/></row></sheetData>",
            {two("C1"), two("B1"), two("E1")}) ==
        "<cols><col min='2' max='3' style='2'/></cols><sheetData><row r='1'><c r='A1'/>" +
            fmt::format(fmt::runtime(cell), "B1", " s=\"2\"") +
            fmt::format(fmt::runtime(cell), "C1", " s=\"2\"") + "<c r='D1'/>" +
            fmt::format(fmt::runtime(cell), "E1", "") + "</row></sheetData>");
  CHECK(filled_core("<sheetData><row r='2' s='1' customFormat='1'/><row r='5'><c r='A5'/></row></sheetData>",
            {two("A2"), two("B3"), two("A9")}) ==
        "<sheetData><row r='2' s='1' customFormat='1'>" + fmt::format(fmt::runtime(cell), "A2", " s=\"1\"") +
            "</row><row r=\"3\">" + fmt::format(fmt::runtime(cell), "B3", "") +
            "</row><row r='5'><c r='A5'/></row><row r=\"9\">" + fmt::format(fmt::runtime(cell), "A9", "") +
            "</row></sheetData>");
}

TEST_CASE("what a producer does differently stays so") {
  CHECK(filled_core("<x:sheetData><x:row><!-- <c/> --><x:c><x:v>1</x:v></x:c><x:c/></x:row></x:sheetData>",
            {put("B1", "2", table::Kind::Number)}) ==
        "<x:sheetData><x:row><!-- <c/> --><x:c><x:v>1</x:v></x:c><x:c "
        "r=\"B1\"><x:v>2</x:v></x:c></x:row></x:sheetData>");
}

TEST_CASE("results of formulas that depend on a cell are taken out, of others not") {
  const auto filled =
      fill(fill_bytes(
               "<sheetData><row r='1'><c r='A1'/><c r='B1' t='str'><f>A1&amp;\"x\"</f><v>old</v></c><c "
               "r='C1'><f>D1</f><v>7</v></c></row><row r='2'><c r='B2'><f t='shared' ref='B2:B3' "
               "si='0'>C1+D2</f><v>1</v></c></row><row r='3'><c r='B3'><f t='shared' si='0'/><v>2</v></c><c "
               "r='E3'><f t='array' ref='E3:E4'>A1:A2</f><v>3</v></c></row><row r='4'><c "
               "r='E4'><v>4</v></c><c r='F4'><f>E4</f><v>4</v></c></row></sheetData>",
               "<sheetData><row><c><f>COUNTA(Core!A:A)</f><v>0</v></c><c><f>INDIRECT(\"x\")</f><v>1</v></c></"
               "row></sheetData>"),
          {put("A1", "now")});
  REQUIRE(filled.parts.size() == 3);
  CHECK(filled.formulas == 5);
  REQUIRE(filled.emptied.size() == 1);
  CHECK(filled.emptied.front().row == 4);
  const std::string& core = filled.parts[0].bytes;
  CHECK(core.find("<c r='B1'><f>A1&amp;\"x\"</f></c><c r='C1'><f>D1</f><v>7</v></c>") != std::string::npos);
  CHECK(core.find("si='0'>C1+D2</f><v>1</v></c>") != std::string::npos);
  CHECK(core.find("<f t='shared' si='0'/><v>2</v>") != std::string::npos);
  CHECK(core.find(
            "<f t='array' ref='E3:E4'>A1:A2</f></c></row><row r='4'><c r='E4'></c><c r='F4'><f>E4</f></c>") !=
        std::string::npos);
  CHECK(filled.parts[1].bytes.find("<c><f>COUNTA(Core!A:A)</f></c><c><f>INDIRECT(\"x\")</f></c>") !=
        std::string::npos);
}

TEST_CASE("the workbook asks to be calculated when it is opened") {
  const std::string core = "<sheetData><row><c/></row></sheetData>";
  const std::map<std::string, std::string> cases = {
      {"<calcPr calcId='1' fullCalcOnLoad='0'/>",
          "</sheets><calcPr fullCalcOnLoad=\"1\" calcId='1'/></workbook>"},
      {"", "</sheets><calcPr fullCalcOnLoad=\"1\"/></workbook>"},
      {"<definedNames><definedName name='a'>1</definedName></definedNames><oleSize/>",
          "</definedNames><calcPr fullCalcOnLoad=\"1\"/><oleSize/></workbook>"}};
  for (const auto& [before, after] : cases) {
    const auto filled = fill(fill_bytes(core, "<sheetData/>", before), {put("A1", "x")});
    REQUIRE(filled.parts.size() == 2);
    CHECK(filled.parts.back().bytes.ends_with(after));
  }
}

TEST_CASE("cells that are not to be written are refused") {
  CHECK(refusal("<sheetData><row><c><f>1</f></c></row></sheetData>", put("A1", "x")) ==
        "holds a formula, which would be lost");
  CHECK(refusal("<sheetData><row><c/></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
            put("B2", "x")) == "is merged into A1, which shows in its place");
  const std::string locked = "<sheetData><row><c s='{}'/></row></sheetData><sheetProtection sheet='{}'/>";
  CHECK(refusal(fmt::format(fmt::runtime(locked), 0, 1), put("A1", "x")) ==
        "is locked, and its sheet is protected");
  CHECK(refusal(fmt::format(fmt::runtime(locked), 2, 1), put("A1", "x")) == "");
  CHECK(refusal(fmt::format(fmt::runtime(locked), 0, 0), put("A1", "x")) == "");
  CHECK(refusal("<sheetData><row><c/></row></sheetData>", put("A1", std::string(32768, 'x'))) ==
        "takes no more than 32767 characters");
}

TEST_CASE("a cell takes what its validation takes, and nothing else") {
  const auto judged = [](const std::string& attributes, const std::string& formulas,
                          const document::CellValue& value) {
    return refusal(with_rule(attributes, formulas), value);
  };
  const std::string list = "<formula1>\"Red, Green\"</formula1>";
  CHECK(judged("type='list'", list, put("A1", "Green")) == "");
  CHECK(
      judged("type='list'", list, put("A1", "green")) == "takes `Red` and `Green` of its list, not `green`");
  CHECK(judged("type='list'", list, put("B1", "Blue")) == "");
  CHECK(judged("type='list'", list, put("C1", "Blue")) == "takes `Red` and `Green` of its list, not `Blue`");
  CHECK(judged("type='list'", list, put("A1", "Red\r\nGreen")) ==
        "takes `Red` and `Green` of its list, not `Red Green`");
  CHECK(judged("type='list'", "<formula1>\"1,2\"</formula1>", put("A1", "2", table::Kind::Number)) == "");
  CHECK(judged("type='whole' operator='greaterThan'", "<formula1>2</formula1>",
            put("A1", "2", table::Kind::Number)) == "takes what is greaterThan 2, not `2`");
  CHECK(judged("type='whole'", "<formula1>1</formula1><formula2>4</formula2>",
            put("A1", "2.5", table::Kind::Number)) == "takes a whole number, not `2.5`");
  CHECK(judged("type='decimal'", "<formula1>1</formula1><formula2>4</formula2>",
            put("A1", "2.5", table::Kind::Number)) == "");
  CHECK(judged("type='decimal'", "<formula1>1</formula1><formula2>4</formula2>", put("A1", "two")) ==
        "takes a number, not `two`");
  CHECK(judged("type='textLength' operator='lessThanOrEqual'", "<formula1>3</formula1>",
            put("A1", "f\xC3\xBCr")) == "");
  CHECK(judged("type='textLength' operator='lessThanOrEqual'", "<formula1>3</formula1>", put("A1", "four")) ==
        "takes texts of a length lessThanOrEqual 3, not one of 4 characters");
  CHECK(judged("type='custom'", "<formula1>LEN(A1)&lt;5</formula1>", put("A1", "x")) ==
        "has a validation that would have to be worked out: `LEN(A1)<5`");
}

TEST_CASE("a list may stand in other cells, or have a name") {
  const std::string other =
      "<sheetData><row r='3'><c r='B3' t='inlineStr'><is><t>Red</t></is></c></row><row r='4'><c r='B4' "
      "t='inlineStr'><is><t>Green</t></is></c></row></sheetData>";
  const std::string names =
      "<definedNames><definedName name='Colours'>Other!$B$3:$B$4</definedName></definedNames>";
  for (const char* formula : {"Other!$B$3:$B$4", "Colours"}) {
    const std::string core = with_rule("type='list'", fmt::format("<formula1>{}</formula1>", formula));
    CHECK(refusal(core, put("A1", "Green"), other, names) == "");
    CHECK(
        refusal(core, put("A1", "Blue"), other, names) == "takes `Red` and `Green` of its list, not `Blue`");
  }
  const std::string newer =
      "<sheetData><row><c/></row></sheetData><extLst><ext><x14:dataValidations><x14:dataValidation "
      "type='list'><x14:formula1><xm:f>Other!$B$3:$B$4</xm:f></x14:formula1><xm:sqref>A1</xm:sqref>"
      "</x14:dataValidation></x14:dataValidations></ext></extLst>";
  CHECK(refusal(newer, put("A1", "Blue"), other) == "takes `Red` and `Green` of its list, not `Blue`");
}

TEST_CASE("a workbook that cannot be filled has trouble") {
  const auto trouble = [](const std::string& workbook) { return fill(workbook, {put("A1", "x")}).trouble; };
  CHECK(trouble("no zip") == "is damaged or cut short: it is no whole zip");
  CHECK(trouble(fill_bytes("<sheetData><row r='2'/><row r='1'/></sheetData>")) ==
        "cannot be filled: its part `xl/s1.xml` is XML in an unusual form");
  CHECK(trouble(fill_bytes("<sheetData/>")) == "has nothing in its sheet `Core`");
  CHECK(fill(fill_bytes("<sheetData><row/></sheetData>"), {{"Gone", 1, 1, table::Kind::Text, "x", {}}})
            .trouble == "has no sheet `Gone`");
}

TEST_CASE("a workbook with any byte changed is filled or has trouble") {
  const std::string workbook =
      fill_bytes(with_rule("type='list'", "<formula1>Colours</formula1>"), "<sheetData/>", "<definedNames/>");
  const std::vector<document::CellValue> values = {put("A1", "x")};
  for (std::size_t at = 0; at < workbook.size(); at += 3) {
    for (char byte : {'\0', '<', '"'}) {
      std::string changed = workbook;
      changed[at] = byte;
      CHECK(document::decode_filled(inspect::fill(document::fill_content(values, changed), 1U << 20U), 1));
    }
  }
}

TEST_CASE("an answer that breaks a promise is nonsense") {
  const document::FilledParts fine{{{"xl/a.xml", "<a/>"}}, {{1, "why", "help"}}, 2, {{"Core", 1, 1}}, ""};
  CHECK(document::decode_filled(document::encode(fine), 2) == fine);
  CHECK_FALSE(document::decode_filled(document::encode(fine), 1));
  const auto refuses = [&](auto change) {
    document::FilledParts other = fine;
    change(other);
    return !document::decode_filled(document::encode(other), 2);
  };
  CHECK(refuses([](auto& filled) { filled.parts[0].name = "xl/vbaProject.bin"; }));
  CHECK(refuses([](auto& filled) { filled.parts[0].bytes = "MZ"; }));
  CHECK(refuses([](auto& filled) { filled.parts[0].bytes = "<a>\xFF</a>"; }));
  CHECK(refuses([](auto& filled) { filled.parts.push_back(filled.parts[0]); }));
  CHECK(refuses([](auto& filled) { filled.refused.push_back(filled.refused[0]); }));
  CHECK(refuses([](auto& filled) { filled.refused[0].why = "two\nlines"; }));
  CHECK(refuses([](auto& filled) { filled.emptied[0].row = 0; }));
  CHECK(refuses([](auto& filled) { filled.trouble = "is damaged"; }));
  const std::string bytes = document::encode(fine);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(document::decode_filled(bytes.substr(0, size), 2));
}
