#include "fill/rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include <fmt/format.h>

#include "base/text.h"
#include "fill/rules.h"
#include "fill/values.h"
#include "intake/criteria.h"
#include "intake/words.h"

namespace assure::fill {
namespace {

using evaluate::CriterionResult;
using intake::cell_of;
using intake::clean;
using intake::text_of;

class RowFinder {
 public:
  explicit RowFinder(const Filling& filling)
      : filling_(filling), criteria_(std::span(filling.checklist.framework, 1)) {
    for (const RowMeaning& row : filling.map.rows) {
      auto [first, is_new] = meanings_.emplace(clean(*row.written), &row);
      if (!is_new) report_second(*first->second, row);
    }
  }

  FilledRows find(const std::vector<PlacedSheet>& sheets) {
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      for (const table::Row& row : filling_.workbook.sheets[sheets[i].number].rows) {
        if (row.number >= sheets[i].first) take(i, sheets[i], row);
      }
    }
    drop_repeated();
    report_unused();
    if (!found_.has_map_fault) report_without_row(sheets);
    return std::move(found_);
  }

 private:
  void take(std::size_t placed, const PlacedSheet& sheet, const table::Row& row) {
    const std::string written = clean(text_of(cell_of(row, sheet.ids)));
    if (written.empty()) return;
    const intake::CellAt at{sheet.number, row.number, sheet.ids};
    auto meaning = meanings_.find(written);
    if (meaning != meanings_.end()) used_.insert(meaning->second);
    if (meaning != meanings_.end() && *meaning->second->means == no_criterion) {
      ++found_.left_out;
      return;
    }
    const CriterionResult* criterion =
        meaning == meanings_.end() ? criterion_of(written) : meant_by(*meaning->second);
    if (criterion) {
      found_.rows.push_back({placed, at, &row, criterion});
    } else if (meaning == meanings_.end() && is_heading(row)) {
      ++found_.headings;
    } else if (meaning == meanings_.end()) {
      report_unknown(at, written);
    }
  }

  void report_second(const RowMeaning& first, const RowMeaning& second) {
    found_.has_map_fault = true;
    filling_.out
        .report(rules::export_map, second.written.span, "the map has two lines for rows with `{}`",
            *second.written)
        .related(first.written.span, "and this one")
        .help("all rows that say so are for one criterion: delete one of the lines");
  }

  void report_unused() {
    for (const auto& [written, meaning] : meanings_) {
      if (used_.contains(meaning)) continue;
      found_.has_map_fault = true;
      filling_.out
          .report(rules::export_map, meaning->written.span,
              "no row of the workbook has `{}` for its criterion", *meaning->written)
          .help("write it as the workbook does, or delete the line");
    }
  }

  const CriterionResult* criterion_of(std::string_view written) const {
    const intake::Asked* asked = criteria_.find(written);
    return asked ? filling_.checklist.find(asked->id) : nullptr;
  }

  const CriterionResult* meant_by(const RowMeaning& meaning) {
    const CriterionResult* criterion = filling_.checklist.find(*meaning.means);
    if (!criterion) found_.has_map_fault = true;
    if (!criterion && told_.insert(&meaning).second) {
      filling_.out
          .report(
              rules::export_map, meaning.means.span, "the checklist has no criterion `{}`", *meaning.means)
          .help("name the criterion that the row is for, or `none`");
    }
    return criterion;
  }

  // Says one thing, over as many merged cells as there are.
  static bool is_heading(const table::Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
               [](const table::Cell& cell) { return !cell.is_empty() && !cell.covered; }) == 1;
  }

  void report_unknown(const intake::CellAt& at, const std::string& written) {
    filling_.out
        .report(rules::row_without_criterion, filling_.text.span(at), "`{}` in {} is no criterion of `{}`",
            intake::brief(written), filling_.text.name(at), filling_.checklist.framework->id->text)
        .help(
            "nothing was written into its row: say under `rows` in the map which criterion it is for, or "
            "`none`");
  }

  // On one sheet: a criterion may have a row on each of several.
  void drop_repeated() {
    std::map<std::pair<std::size_t, const CriterionResult*>, std::vector<const FilledRow*>> all;
    for (const FilledRow& row : found_.rows) {
      all[{row.placed, row.criterion}].push_back(&row);
      with_row_.insert(row.criterion);
    }
    for (const auto& [key, rows] : all) {
      if (rows.size() < 2) continue;
      auto report = filling_.out.report(rules::repeated_row, filling_.text.span(rows.front()->ids),
          "criterion `{}` has {} rows on one sheet", key.second->id, rows.size());
      for (std::size_t i = 1; i < rows.size(); ++i)
        report.related(filling_.text.span(rows[i]->ids), "and this one, " + filling_.text.name(rows[i]->ids));
      report.help("nothing was written into them: say under `rows` in the map which criterion each is for");
    }
    std::erase_if(found_.rows, [&](const FilledRow& row) {
      return all[{row.placed, row.criterion}].size() > 1;
    });
  }

  // It, or all of its parts.
  bool has_row(const CriterionResult& entry) const {
    if (with_row_.contains(&entry)) return true;
    return !entry.parts.empty() && std::all_of(entry.parts.begin(), entry.parts.end(), [&](std::size_t part) {
      return has_row(filling_.checklist.criteria[part]);
    });
  }

  // Of what the map asks for.
  static bool says_something(
      const CriterionResult& entry, const FolderValues& values, const std::vector<PlacedSheet>& sheets) {
    return std::any_of(sheets.begin(), sheets.end(), [&](const PlacedSheet& sheet) {
      return std::any_of(sheet.columns.begin(), sheet.columns.end(),
          [&](const PlacedColumn& column) { return !values.value(entry, column.is).text.empty(); });
    });
  }

  void report_without_row(const std::vector<PlacedSheet>& sheets) {
    std::vector<std::string> names;
    const CriterionResult* first = nullptr;
    const FolderValues values(filling_.evaluation, filling_.map);
    for (const CriterionResult& entry : filling_.checklist.criteria) {
      if (!entry.not_applicable.empty() || has_row(entry) || !says_something(entry, values, sheets)) continue;
      if (!first) first = &entry;
      names.push_back(entry.id);
    }
    if (!first) return;
    const auto& id = filling_.checklist.framework->id->text;
    const source::Span span = first->response ? first->response->span : filling_.evaluation.place_of(id);
    filling_.out
        .report(rules::criterion_without_row, span, "no row of the workbook is for {}: {}",
            names.size() == 1 ? "this criterion" : fmt::format("{} criteria", names.size()),
            base::quoted_list(names))
        .help(
            "what the folder says of it is not in the workbook: look for its row, and say under `rows` in "
            "the "
            "map which it is");
  }

  const Filling& filling_;
  intake::Criteria criteria_;
  std::map<std::string, const RowMeaning*, std::less<>> meanings_;
  std::set<const RowMeaning*> used_, told_;
  std::set<const CriterionResult*> with_row_;
  FilledRows found_;
};

}  // namespace

FilledRows find_rows(const Filling& filling, const std::vector<PlacedSheet>& sheets) {
  return RowFinder(filling).find(sheets);
}

}  // namespace assure::fill
