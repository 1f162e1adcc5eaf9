// What the cells of a workbook show that a citation names.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "evaluate/cited_cells.h"

using namespace assure;
using evaluate::parse_cells;

namespace {

table::Row row_of(std::size_t number, std::vector<std::string> texts) {
  table::Row row;
  row.number = number;
  for (auto& text : texts) {
    table::Cell cell;
    cell.kind = text.empty() ? table::Kind::Empty : table::Kind::Text;
    cell.shown = std::move(text);
    row.cells.push_back(std::move(cell));
  }
  return row;
}

table::Workbook workbook() {
  table::Sheet totals, notes;
  totals.name = "Totals";
  totals.rows = {row_of(1, {"Measure", "Rate", "Year"}), row_of(3, {"On time", "85%", "2025"}),
      row_of(4, {"Complete", "", "2025"}), row_of(5, {"Late", "15%", "2025"})};
  totals.rows[1].cells[1].stored = "0.85";
  totals.rows[3].hidden = true;
  totals.hidden_columns = {3};
  notes.name = "Notes";
  notes.hidden = true;
  notes.rows = {row_of(1, {"85%"})};
  return {{totals, notes}, ""};
}

submission::Citation citing(std::string sheet, std::string cell, std::string value = "") {
  auto text = [](std::string words) {
    submission::Text result;
    if (!words.empty()) result = {std::move(words), {1, 0, 1}};
    return result;
  };
  submission::Citation citation;
  citation.sheet = text(std::move(sheet));
  citation.cell = text(std::move(cell));
  citation.value = text(std::move(value));
  return citation;
}

evaluate::CellAnswer look_at_cells(const table::Workbook& book, const submission::Citation& citation) {
  return evaluate::look_at_cells(book, {&citation}).front();
}

std::string trouble(const submission::Citation& citation) {
  const auto answer = look_at_cells(workbook(), citation);
  return answer.help.empty() ? answer.trouble : answer.trouble + " | " + answer.help;
}

}  // namespace

TEST_CASE("a cell is found by its name, and shown in its row") {
  const auto answer = look_at_cells(workbook(), citing("Totals", "B3", "85 %"));
  CHECK(answer.trouble == "shows `85%` in B3");
  const auto right = look_at_cells(workbook(), citing("Totals", "$b$3", "85%"));
  CHECK(right.trouble == "");
  CHECK(right.before + "[" + right.shown + "]" + right.after == "On time | [85%]");
  CHECK(right.place == "sheet Totals, B3");
  CHECK(trouble(citing("Totals", "B3", "0.85")) == "");
  CHECK(trouble(citing("Totals", "A4")) == "");
}

TEST_CASE("in a range one cell has to show the value") {
  CHECK(trouble(citing("Totals", "A1:B4", "85%")) == "");
  CHECK(trouble(citing("Totals", "B4:A1", "complete")) == "");
  CHECK(trouble(citing("Totals", "A1:B4", "86%")) == "shows `86%` in no cell of A1:B4 | A1 shows `Measure`");
}

TEST_CASE("what is not there, or shown to nobody, is said") {
  CHECK(trouble(citing("Total", "B3")) == "has no sheet `Total` | its sheets are `Totals` and `Notes`");
  CHECK(trouble(citing("", "B3")) == "has 2 sheets | say which one `sheet` is: `Totals` and `Notes`");
  CHECK(trouble(citing("Totals", "B4")) == "has nothing in B4");
  CHECK(trouble(citing("Totals", "B9:C12", "1")) == "has nothing in B9:C12");
  CHECK(trouble(citing("Totals", "B3", "84%")) ==
        "shows `85%` in B3 | correct `value`, or find out which of the two holds");
  for (const char* cell : {"B5", "C3"}) {
    CAPTURE(cell);
    CHECK(trouble(citing("Totals", cell)).find("to no reader") != std::string::npos);
  }
  CHECK(trouble(citing("Notes", "A1", "85%")) ==
        "shows A1 to no reader: the sheet `Notes` is hidden | show it in the workbook, or cite what readers "
        "see");
  auto book = workbook();
  book.sheets[0].rows[2].cells[1].formula = true;
  CHECK(look_at_cells(book, citing("Totals", "B4")).trouble ==
        "has a formula in B4 that no program has worked out");
}

TEST_CASE("what no reader sees is no proof, and is not repeated") {
  auto book = workbook();
  auto& rows = book.sheets[0].rows;
  rows[1].cells[0].unseen = true;  // A3
  rows[2].cells[0].shown = " ";    // A4
  rows[2].cells[0].stored = "Complete";
  auto words = [&](const submission::Citation& citation) {
    const auto answer = look_at_cells(book, citation);
    return answer.trouble + "|" + answer.before + "[" + answer.shown + "]" + answer.after;
  };
  CHECK(words(citing("Totals", "A4", "Complete")) ==
        "shows A4 to no reader: its number format shows nothing|[]");
  CHECK(words(citing("Totals", "A4")) == "shows A4 to no reader: its number format shows nothing|[]");
  CHECK(words(citing("Totals", "A3", "On time")) ==
        "shows A3 to no reader: its text is white, or hidden by its style|[]");
  CHECK(look_at_cells(book, citing("Totals", "A3")).for_a_person);
  CHECK_FALSE(look_at_cells(book, citing("Totals", "A4")).for_a_person);
  CHECK(words(citing("Totals", "B3", "85%")) == "|[85%]");
  CHECK(words(citing("Totals", "C3", "2026")) == "shows C3 to no reader: column C is hidden|[]");
  CHECK(words(citing("Totals", "A1:C9", "2025")) == "shows C3 to no reader: column C is hidden|[]");
  CHECK(words(citing("Totals", "A1:C9", "Late")) == "shows A5 to no reader: row 5 is hidden|[]");
  CHECK(words(citing("Notes", "A1:B2")) == "shows A1 to no reader: the sheet `Notes` is hidden|[]");
  // The value is on a page that readers see, too.
  rows[0].cells[1].shown = "15%";
  CHECK(words(citing("Totals", "A1:B9", "15%")) == "|Measure | [15%]");
}

TEST_CASE("of a range without a value its rows are shown, as many as there is room for") {
  auto book = workbook();
  const auto answer = look_at_cells(book, citing("Totals", "b5:B1"));
  CHECK(answer.trouble == "");
  CHECK(answer.shown == "Measure | Rate / On time | 85%");
  CHECK(answer.place == "sheet Totals, B1:B5");
  auto& rows = book.sheets[0].rows;
  for (std::size_t i = 6; i < 1000; ++i) rows.push_back(row_of(i, {"Ward " + std::to_string(i), "1"}));
  const auto many = look_at_cells(book, citing("Totals", "A1:B1000"));
  CHECK(many.shown.size() < 430);
  CHECK(many.shown.ends_with(" | 1 / ..."));
  rows[0].cells[0].shown = std::string(119, 'a') + "\u00E9" + std::string(300, 'a');
  CHECK(look_at_cells(book, citing("Totals", "B1")).before == std::string(119, 'a') + "... | ");
}

TEST_CASE("a cell is named by its column and row") {
  for (const char* text :
      {"", "B", "7", "B0", "7B", "B7:", ":B7", "B7:C", "XFE1", "B7 ", "Totals!B7", "B99999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_cells(text));
  }
  CHECK(parse_cells("XFD1")->first_column == 16'384);
  CHECK(parse_cells("AA10:B2")->first_row == 2);
  CHECK(parse_cells("AA10:B2")->last_column == 27);
}
