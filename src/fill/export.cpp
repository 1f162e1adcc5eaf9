#include "fill/export.h"

#include <map>
#include <set>
#include <utility>

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

// Whether no two entries of the map fill one cell; else it is reported for each two once.
bool each_cell_once(const Filling& filling, const std::vector<PlacedSheet>& sheets, const FilledRows& rows) {
  std::map<intake::CellAt, std::size_t> filled_by;
  std::set<std::pair<std::size_t, std::size_t>> told;
  for (const FilledRow& row : rows.rows) {
    for (const PlacedColumn& column : sheets[row.placed].columns) {
      const intake::CellAt at{row.ids.sheet, row.ids.row, column.number};
      const std::size_t first = filled_by.try_emplace(at, row.placed).first->second;
      if (first == row.placed || !told.insert({first, row.placed}).second) continue;
      const auto& entries = filling.map.sheets;
      filling.out
          .report(rules::export_map, entries[row.placed].sheet.span, "two entries of `sheets` fill {}",
              filling.text.name(at))
          .related(entries[first].sheet.span, "the other one")
          .help("take its column out of one of them");
    }
  }
  return told.empty();
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
  if (!each_cell_once(filling, sheets, rows)) return plan;
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

std::size_t report_replaced(const ExportPlan& plan, std::span<const document::RefusedValue> refused,
    const intake::TrackerText& text, diag::Diagnostics& out) {
  std::size_t count = 0;
  auto next = refused.begin();
  for (std::size_t i = 0; i < plan.cells.size(); ++i) {
    const ExportCell& cell = plan.cells[i];
    const bool is_refused = next != refused.end() && next->number == i;
    if (is_refused) ++next;
    if (is_refused || cell.before.empty() || cell.before == cell.value.text) continue;
    ++count;
    out.report(rules::cell_replaced, text.span(cell.at), "{} said `{}`, in its place is now `{}`",
           text.name(cell.at), intake::brief(cell.before), intake::brief(cell.value.text))
        .help("if something of it still holds, say it in the folder");
  }
  return count;
}

}  // namespace assure::fill
