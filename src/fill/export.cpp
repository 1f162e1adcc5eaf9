#include "fill/export.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "fill/rows.h"
#include "fill/rules.h"
#include "fill/says_the_same.h"
#include "fill/values.h"
#include "intake/words.h"

namespace assure::fill {
namespace {

const evaluate::FrameworkResult* checklist_of(
    const ExportMap& map, const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  std::vector<std::string> ids;
  for (const auto& result : evaluation.frameworks) {
    ids.push_back(result.framework->id->text);
    if (ids.back() == *map.checklist) return &result;
  }
  out.report(rules::export_map, map.checklist.span, "the folder does not answer to `{}`", *map.checklist)
      .help("it answers to " + base::quoted_list(ids));
  return nullptr;
}

// Cell by cell, in the order of the workbook.
class Planner {
 public:
  Planner(const Filling& filling, ExportPlan& plan)
      : filling_(filling), plan_(plan), values_(filling.evaluation, filling.map) {}

  void add(const FilledRow& row, const std::vector<PlacedColumn>& columns) {
    for (const PlacedColumn& column : columns) add(row, column);
  }

 private:
  void add(const FilledRow& row, const PlacedColumn& column) {
    const intake::CellAt at{row.ids.sheet, row.ids.row, column.number};
    const table::Cell& cell = intake::cell_of(*row.row, column.number);
    const FolderValue value = values_.value(*row.criterion, column.is);
    if (value.text.empty()) {
      keep(at, cell, *row.criterion, column.is);
    } else if (says_the_same(cell, value.kind, value.text, value.day)) {
      ++plan_.same;
    } else {
      const std::string& sheet = filling_.workbook.sheets[at.sheet].name;
      plan_.cells.push_back({at, {sheet, at.row, at.column, value.kind, value.text, value.day}, cell.shown});
    }
  }

  void keep(const intake::CellAt& at, const table::Cell& cell, const evaluate::CriterionResult& criterion,
      Content content) {
    if (cell.shown.empty() || cell.formula || cell.covered) {
      ++plan_.silent;
      return;
    }
    filling_.out
        .report(rules::cell_kept, filling_.text.span(at), "{} says `{}`, and the folder has no {} of `{}`",
            filling_.text.name(at), intake::brief(cell.shown), base::name_of(content), criterion.id)
        .help("the cell was left as it is: say it in the folder, or empty the cell");
  }

  const Filling& filling_;
  ExportPlan& plan_;
  FolderValues values_;
};

}  // namespace

ExportPlan plan_export(const table::Workbook& workbook, const intake::TrackerText& text, const ExportMap& map,
    const evaluate::Evaluation& evaluation, diag::Diagnostics& out) {
  ExportPlan plan;
  const auto* checklist = checklist_of(map, evaluation, out);
  if (!checklist) return plan;
  const Filling filling{workbook, text, map, evaluation, *checklist, out};
  const auto sheets = place_sheets(filling);
  if (sheets.empty()) return plan;
  const FilledRows rows = find_rows(filling, sheets);
  if (rows.has_map_fault) return plan;
  plan.checklist = checklist;
  plan.headings = rows.headings;
  plan.left_out = rows.left_out;
  plan.rows = rows.rows.size();
  Planner planner(filling, plan);
  for (const FilledRow& row : rows.rows) planner.add(row, sheets[row.placed].columns);
  return plan;
}

void report_refused(const ExportPlan& plan, std::span<const document::RefusedValue> refused,
    const intake::TrackerText& text, diag::Diagnostics& out) {
  for (const auto& one : refused) {
    const intake::CellAt& at = plan.cells[one.number].at;
    out.report(rules::cell_refused, text.span(at), "{} {}", text.name(at), one.why)
        .help("nothing was written into it: " + one.help);
  }
}

}  // namespace assure::fill
