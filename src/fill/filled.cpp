#include "fill/filled.h"

#include <utility>

#include <fmt/format.h>

#include "document/read_table.h"
#include "fill/compare.h"
#include "zip/refill.h"

namespace assure::fill {

base::Result<FilledWorkbook> filled_workbook(const std::string& path, const std::string& bytes,
    const table::Workbook& workbook, const ExportPlan& plan, const document::Options& options) {
  if (plan.cells.empty()) return FilledWorkbook{bytes, {}, 0};
  const auto refuse = [&](const std::string& why) { return base::fail(fmt::format("{}: {}", path, why)); };
  std::vector<document::CellValue> values;
  for (const auto& cell : plan.cells) values.push_back(cell.value);
  auto filled = ASSURE_TRY(document::fill_workbook(path, bytes, values, options));
  if (!filled.trouble.empty()) return refuse(filled.trouble);
  if (filled.parts.empty()) return FilledWorkbook{bytes, std::move(filled.refused), 0};
  std::vector<zip::Refill> refills;
  for (auto& part : filled.parts) refills.push_back({part.name, std::move(part.bytes)});
  auto made = zip::refilled(bytes, refills);
  if (!made) return refuse(made.error().message);
  const auto after = ASSURE_TRY(document::read_table(path, *made, options));
  if (!after.trouble.empty()) return refuse("cannot be filled: what was made of it " + after.trouble);
  if (const auto other = difference(workbook, after, plan, filled))
    return refuse(fmt::format("cannot be filled: {} would not be as planned", *other));
  return FilledWorkbook{std::move(*made), std::move(filled.refused), filled.formulas};
}

}  // namespace assure::fill
