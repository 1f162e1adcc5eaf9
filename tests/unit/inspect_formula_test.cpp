// Which cells a formula reads.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include "inspect/workbook/formula.h"

using namespace assure;

namespace {

inspect::FillBook book() {
  inspect::FillBook made;
  made.sheets = {{"Core", ""}, {"It's 2026", ""}, {"Last", ""}};
  made.names["answers"] = {{"Last!$A$1:$A$3", {}}, {"Core!$B$2", 1}};
  made.names["relative"] = {{"Core!A1", {}}};
  made.names["moving"] = {{"OFFSET(Core!$A$1,0,2,5,1)", {}}};
  made.names["rat2"] = {{"INDIRECT(\"Core!C2:C15\")", {}}};
  made.names["circle"] = {{"circle+circle", {}}};
  made.tables["ratings"] = {2, {4, 1, 9, 3}};
  return made;
}

// "Core!1,1-3,2", and ` ?` when there may be others; of the formula in Core.
std::string read_by(std::string_view formula, inspect::FormulaShift shift = {}, std::size_t sheet = 0) {
  const inspect::FillBook made = book();
  const auto cells = inspect::cells_of_formula(made, sheet, formula, shift);
  std::string text;
  for (const auto& range : cells.ranges) {
    const auto& c = range.cells;
    text += fmt::format("{}{}!{},{}-{},{}", text.empty() ? "" : " ", range.sheet, c.first_row, c.first_column,
        c.last_row, c.last_column);
  }
  return text + (cells.unknown ? "?" : "");
}

}  // namespace

TEST_CASE("a formula reads cells, ranges, rows, columns, other sheets, names and tables") {
  CHECK(read_by("A1+$B$2*3.5E+4") == "0!1,1-1,1 0!2,2-2,2");
  CHECK(read_by("SUM(B9:A2,\"A7\"\"B8\")") == "0!2,1-9,2");
  CHECK(read_by("SUM(C:D)+SUM(5:$7)") == "0!1,3-16777216,4 0!5,1-7,16384");
  CHECK(read_by("'It''s 2026'!C3+Last!D4+core!A1") == "1!3,3-3,3 2!4,4-4,4 0!1,1-1,1");
  CHECK(read_by("SUM(Core:Last!A1)") == "0!1,1-1,1 1!1,1-1,1 2!1,1-1,1");
  CHECK(read_by("COUNTIF(Answers,\"x\")+Ratings[[#This Row],[RAG]]") == "2!1,1-3,1 2!4,1-9,3");
  CHECK(read_by("Answers", {}, 1) == "0!2,2-2,2");
  CHECK(read_by("LOG10(A1)+TRUE+_xlpm.x") == "0!1,1-1,1");
  CHECK(read_by("A1#+#REF!+Gone!A1+[2]Core!A1") == "0!1,1-1,1");
}

TEST_CASE("relative references move with the formula, and stay on the sheet") {
  CHECK(read_by("A2+$A$2+A$2", {3, 1}) == "0!5,2-5,2 0!2,1-2,1 0!2,2-2,2");
  CHECK(read_by("A2", {-7, -7}) == "0!1,1-1,1");
}

TEST_CASE("a formula whose cells cannot be known says so") {
  for (std::string_view formula : {"INDIRECT(B1)", "SUM(offset(B1,1,1))", "B1:INDEX(C1:C9,2)", "Unknown+B1",
           "Gone[Column]", "Relative", "circle", "[@RAG]", "SUM(Moving)", "Rat2", "OurMacro(B1)",
           "[1]!Theirs(B1)", "SUMIF(A2:A9,\"x)\",C1)", "AVERAGEIF(A2:A9,\",\",C1:C3)", "LOOKUP(B1,A2:A9,C1)",
           "SUMIF(A2:A9,LEFT(B1),C2:C9)", "SUMIF(Answers,1,C1)", "sumif(A2:A9"}) {
    CAPTURE(formula);
    CHECK(read_by(formula).ends_with('?'));
  }
  for (std::string_view formula :
      {"SUMIF(A2:A9,\"x)\",'It''s 2026'!C2:C9)", "SUMIF(A2:A9,B1)", "LOOKUP(B1,A2:A9,C2:C9)",
          "SUMIFS(C2:C9,A2:A9,B1)", "_xlfn.XLOOKUP(B1,A2:A9,C2:C9)", "IF(VLOOKUP(B1,A2:C9,3)=\"\",0,1)"}) {
    CAPTURE(formula);
    CHECK_FALSE(read_by(formula).ends_with('?'));
  }
  CHECK(read_by("'unclosed") == "");
  CHECK(read_by("\"unclosed") == "");
  CHECK(read_by("Ratings[unclosed") == "2!4,1-9,3");
}
