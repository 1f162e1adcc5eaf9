// The samples of the rules of `assure export --into`.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "fill/export.h"
#include "fill/rules.h"
#include "inspect/workbook/cell_name.h"
#include "intake_support.h"
#include "support/sample_folder.h"
#include "yaml/parse.h"

using namespace assure;

namespace {

// The codes of what is found, with places and messages, a line each.
std::string exported(std::string_view sample) {
  auto files = tests::unpack(sample);
  const std::string sheet = files["workbook.csv"], map = files["export.yaml"], refused = files["refused"];
  const auto compilation = tests::check_sample("");
  diag::Diagnostics found;
  const std::uint32_t number = compilation->sources.add("export.yaml", map);
  const auto tree = yaml::parse(compilation->sources.file(number), number, {}, found);
  const auto decoded = fill::decode_export_map(tree, number, found);
  REQUIRE(decoded);
  const table::Workbook workbook{{tests::table_sheet("Standards", sheet)}, {}};
  const intake::TrackerText text(compilation->sources, "workbook.csv", workbook);
  const auto plan = fill::plan_export(workbook, text, *decoded, compilation->evaluation, found);
  std::vector<document::RefusedValue> values;
  for (std::string_view line : base::split(refused, '\n')) {
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    const auto place = inspect::cell_named(line.substr(0, space));
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
      if (plan.cells[i].at.row == place.row && plan.cells[i].at.column == place.column)
        values.push_back({i, std::string(line.substr(space + 1)), "help"});
    }
  }
  fill::report_refused(plan, values, text, found);
  fill::report_replaced(plan, values, text, found);
  std::string lines;
  for (const auto& finding : found.all()) {
    CHECK_FALSE(finding.help.empty());
    lines += fmt::format("{}\n", finding.rule->code);
  }
  return lines;
}

}  // namespace

TEST_CASE("the bad sample of each rule of an export yields its code once, the good one nothing") {
  for (const diag::Rule* rule : fill::rules::all) {
    CAPTURE(rule->name);
    CHECK(exported(rule->bad) == std::string(rule->code) + "\n");
    CHECK(exported(rule->good) == "");
  }
}

TEST_CASE("a criterion of which the folder has nothing for the map needs no row") {
  CHECK(exported(R"(-- workbook.csv --
Ref,Target
S9,
-- export.yaml --
export_map: sample
sheets:
  - {sheet: Standards, header: 1, ids: Ref, columns: [{header: Target, is: target}]}
rows:
  - {written: S9, means: none}
)") == "");
}
