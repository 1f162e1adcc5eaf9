#include "document/read_table.h"

#include <doctest/doctest.h>

#include "document/child_reader.h"
#include "document/csv.h"
#include "document/table_wire.h"
#include "inspect/in_process.h"
#include "support/office_bytes.h"
#include "support/table_text.h"

using namespace assure;
using table::Cell;
using table::Kind;
using table::Workbook;

namespace {

Workbook tracker() {
  const Cell share{Kind::Number, "85%", "0.85"};
  const Cell day{Kind::Date, "31 March", "46112", *base::Date::of(2026, 3, 31), true};
  const Cell title{Kind::Text, "Falls\xE2\x80\x99\nlog", ""};
  Cell covered = title;
  covered.covered = covered.unseen = true;
  const Cell unworked{Kind::Empty, "", "", {}, true};
  Workbook workbook;
  workbook.sheets = {
      {"Log", false, {2}, {{1, false, {title, covered}}, {7, true, {{}, share, day, unworked}}}},
      {"Old", true, {}, {}}};
  return workbook;
}

// As csv_sheet reads it.
std::string sheet_words(std::string_view text, bool tabs = false) {
  auto sheet = document::csv_sheet(text, tabs);
  if (!sheet) return sheet.error().message;
  Workbook workbook;
  workbook.sheets = {std::move(*sheet)};
  return tests::table_words(workbook);
}

document::Options table_reader() {
  document::Options options;
  options.start_reader = document::child_reader(ASSURE_INSPECT_PROGRAM);
  return options;
}

std::string read_words(
    std::string_view name, std::string_view bytes, const document::Options& options = table_reader()) {
  auto workbook = document::read_table(name, bytes, options);
  return workbook ? tests::table_words(*workbook) : "failed: " + workbook.error().message;
}

std::string one_cell() {
  return tests::office_bytes("xl", "<workbook><sheets><sheet name='Log' r:id='r1'/></sheets></workbook>",
      {{"worksheet", "s1.xml", "<worksheet><sheetData><row><c><v>5</v></c></row></sheetData></worksheet>"}});
}

}  // namespace

TEST_CASE("a workbook comes back from the wire as it was") {
  CHECK(document::decode_table(document::encode(tracker())) == tracker());
  Workbook troubled;
  troubled.trouble = "is encrypted";
  CHECK(document::decode_table(document::encode(troubled)) == troubled);
  CHECK(document::decode_table(document::encode(Workbook{})) == Workbook{});
}

TEST_CASE("a workbook that is cut at any place, or that goes on, is refused") {
  const std::string bytes = document::encode(tracker());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    INFO("cut after ", size);
    CHECK(document::decode_table(bytes.substr(0, size)) == std::nullopt);
  }
  CHECK(document::decode_table(bytes + '\0') == std::nullopt);
}

TEST_CASE("a workbook with any one byte changed is refused or still keeps the promises") {
  const std::string bytes = document::encode(tracker());
  std::size_t taken = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int flip = 1; flip < 256; ++flip) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      auto workbook = document::decode_table(changed);
      if (!workbook) continue;
      ++taken;
      CHECK(document::encode(*workbook) == changed);
    }
  }
  CHECK(taken > 1000);
}

TEST_CASE("a workbook that breaks a promise is refused") {
  Workbook workbook = tracker();
  auto& rows = workbook.sheets[0].rows;
  SUBCASE("rows that do not ascend") {
    rows[1].number = 1;
  }
  SUBCASE("a row that ends with an empty cell") {
    rows[0].cells.emplace_back();
  }
  SUBCASE("a row of nothing but covered cells") {
    rows[0].cells[0].covered = true;
  }
  SUBCASE("a covered cell that is empty") {
    rows[1].cells[0].covered = true;
  }
  SUBCASE("an empty cell whose text is unseen") {
    rows[1].cells[0].unseen = true;
  }
  SUBCASE("text that is not UTF-8") {
    rows[0].cells[0].shown = "\xFF";
  }
  SUBCASE("a NUL") {
    rows[0].cells[0].shown = std::string(1, '\0');
  }
  SUBCASE("an escape sequence") {
    rows[0].cells[0].shown = "\x1B[2J";
  }
  SUBCASE("a line break of two characters") {
    rows[0].cells[0].shown = "a\r\nb";
  }
  SUBCASE("stored as it is shown") {
    rows[1].cells[1].stored = "85%";
  }
  SUBCASE("a day that no calendar has") {
    rows[1].cells[2].day = base::Date::from_days(3'000'000);
  }
  SUBCASE("a kind that does not exist") {
    rows[0].cells[0].kind = static_cast<Kind>(6);
  }
  SUBCASE("a hidden column to the right of all cells") {
    workbook.sheets[0].hidden_columns = {2, 5};
  }
  SUBCASE("hidden columns that do not ascend") {
    workbook.sheets[0].hidden_columns = {2, 2};
  }
  CHECK(document::decode_table(document::encode(workbook)) == std::nullopt);
}

TEST_CASE("sheets beside trouble, and trouble of two lines, are refused") {
  const std::string sheets = document::encode(tracker()).substr(4);
  CHECK(document::decode_table(document::framed("") + sheets) == tracker());
  CHECK(document::decode_table(document::framed("is damaged") + sheets) == std::nullopt);
  CHECK(document::decode_table(document::framed("is\ndamaged") + '\0') == std::nullopt);
}

TEST_CASE("a csv is one sheet of text, with the row numbers of a spreadsheet program") {
  CHECK(sheet_words("Ref,Action,Due\n007,\"Fix \"\"it\"\",\r\nsoon\",31/03/2026\n\n, \n,\xC2\xA0,x,\n") ==
        " (;)\n1: [T Ref] [T Action] [T Due]\n2: [T 007] [T Fix \"it\",\nsoon] [T 31/03/2026]\n5: [-] [-] [T "
        "x]\n");
  CHECK(sheet_words("sep=|\na|b;c\n") == " (;)\n1: [T a] [T b;c]\n");
  CHECK(sheet_words("a;1,5\nb;2,5") == " (;)\n1: [T a] [T 1,5]\n2: [T b] [T 2,5]\n");
  CHECK(sheet_words("one, two\nthree, four\n", true) == " (;)\n1: [T one, two]\n2: [T three, four]\n");
  CHECK(sheet_words("") == " (;)\n");
}

TEST_CASE("a csv of more columns than there may be is trouble") {
  CHECK(sheet_words("a" + std::string(table::last_column, ',') + "b") == "has columns beyond XFD");
}

TEST_CASE("a workbook of more cells, text or sheets than there may be is trouble") {
  table::Row row{1, false, std::vector<Cell>(table::last_column)};
  document::TableBounds cells, text, sheets;
  for (int i = 0; i < 122; ++i) CHECK(cells.add_row(row));
  CHECK(cells.add_row(row).error().message == "has more than 2000000 cells");
  row.cells = {{Kind::Number, std::string(document::largest_text, '1'), ""}};
  CHECK(text.add_row(row));
  row.cells = {{Kind::Number, "1", "1.0"}};
  CHECK(text.add_row(row).error().message == "holds more text than 64 MiB");
  for (std::size_t i = 0; i < document::most_sheets; ++i) CHECK(sheets.add_sheet());
  CHECK(sheets.add_sheet().error().message == "has more than 10000 sheets");
}

TEST_CASE("plain text is read in whatever encoding it is, office files by a child") {
  CHECK(read_words("a.csv",
            "\xEF\xBB\xBFr\xC3\xA9"
            "f,b\n") ==
        " (;)\n1: [T r\u00E9"
        "f] [T b]\n");
  CHECK(read_words("A.CSV", "caf\xE9;b\n") == " (;)\n1: [T caf\u00E9] [T b]\n");
  std::string wide = "\xFF\xFE";
  for (char c : std::string_view("a\tb,c\n")) wide += {c, '\0'};
  CHECK(read_words("a.tsv", wide) == " (;)\n1: [T a] [T b,c]\n");
  CHECK(read_words("a.xlsx", one_cell()) == "Log (;)\n1: [N 5]\n");
  document::Options inside;
  inside.start_reader = inspect::in_process_reader();
  CHECK(read_words("a.xlsx", one_cell(), inside) == "Log (;)\n1: [N 5]\n");
}

TEST_CASE("what is no workbook says so") {
  CHECK(read_words("a.xlsx", "") == "is empty");
  CHECK(read_words("a.csv", " \n ") == "holds nothing but white space");
  CHECK(read_words("~$a.xlsx", "x") == "is a lock file of an office program");
  CHECK(read_words("a.xls", one_cell()) ==
        "is no workbook by its name: .xlsx, .xlsm, .xlsb, .ods, .csv and .tsv are read");
  CHECK(read_words("a.csv", one_cell()) == "is not plain text although its name says so");
  CHECK(read_words("a.csv", "<!doctype html><table>") == "is a web page although its name does not say so");
  CHECK(read_words("a.xlsx", "a,b\n") == "is not an Excel workbook although its name says so");
}

TEST_CASE("a workbook that breaks its reader, and a reader that does not start") {
  document::Options little = table_reader();
  little.unzipped = 100;
  CHECK(read_words("a.xlsx", one_cell(), little) == "unpacks to more than 0 MiB");
  document::Options no_reader;
  no_reader.start_reader = document::child_reader("/nowhere/assure-inspect");
  CHECK(read_words("a.xlsx", one_cell(), no_reader) ==
        "failed: /nowhere/assure-inspect: no such file or directory");
}
