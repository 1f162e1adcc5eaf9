// A filled workbook beside the one that it was.
#include <doctest/doctest.h>

#include "fill/compare.h"
#include "intake_support.h"

using namespace assure;

namespace {

table::Workbook two_by_two() {
  table::Workbook workbook{{tests::table_sheet("Standards", "Ref,Rating,Count\nS1,met,5\n")}, {}};
  workbook.sheets.front().rows.back().cells.back().formula = true;
  return workbook;
}

table::Cell& cell_at(table::Workbook& workbook, std::size_t row, std::size_t column) {
  return workbook.sheets.front().rows[row - 1].cells[column - 1];
}

// With `change` made to what became of it; B2 was to become `not-met`.
std::string different(auto change, const document::FilledParts& filled = {}) {
  fill::ExportPlan plan;
  plan.cells.push_back({{0, 2, 2}, {"Standards", 2, 2, table::Kind::Text, "not-met", {}}, "met"});
  const table::Workbook before = two_by_two();
  table::Workbook after = two_by_two();
  if (filled.refused.empty()) cell_at(after, 2, 2).shown = "not-met";
  change(after);
  return fill::difference(before, after, plan, filled).value_or("");
}

}  // namespace

TEST_CASE("a filled workbook is as planned, with and without the results of its formulas") {
  CHECK(different([](auto&) {}) == "");
  CHECK(different([](auto& after) {
    cell_at(after, 2, 3) = {};
    cell_at(after, 2, 3).formula = true;
  }) == "");
  document::FilledParts refused;
  refused.refused.push_back({0, "is locked", "help"});
  CHECK(different([](auto&) {}, refused) == "");
}

TEST_CASE("a filled workbook that is not as planned says where") {
  CHECK(different([](auto& after) { cell_at(after, 2, 2).shown = "met"; }) == "B2 of its sheet `Standards`");
  CHECK(different([](auto& after) { cell_at(after, 1, 1).shown = "Id"; }) == "A1 of its sheet `Standards`");
  CHECK(
      different([](auto& after) { cell_at(after, 2, 3).formula = false; }) == "C2 of its sheet `Standards`");
  CHECK(different([](auto& after) { cell_at(after, 2, 1) = {}; }) == "A2 of its sheet `Standards`");
  CHECK(different([](auto& after) { after.sheets.front().name = "Other"; }) == "its sheet `Standards`");
  CHECK(different([](auto& after) { after.sheets.clear(); }) == "the number of its sheets");
  document::FilledParts refused;
  refused.refused.push_back({0, "is locked", "help"});
  CHECK(different([](auto& after) { cell_at(after, 2, 2).shown = "not-met"; }, refused) ==
        "B2 of its sheet `Standards`");
}
