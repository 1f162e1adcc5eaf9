#include "fill/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "fill/says_the_same.h"
#include "intake/words.h"

namespace assure::fill {
namespace {

using intake::CellAt;

class Comparison {
 public:
  Comparison(const table::Workbook& before, const table::Workbook& after, const ExportPlan& plan,
      const document::FilledParts& filled)
      : before_(before), after_(after) {
    std::set<std::size_t> refused;
    for (const auto& one : filled.refused) refused.insert(one.number);
    for (std::size_t i = 0; i < plan.cells.size(); ++i) {
      if (!refused.contains(i)) written_[plan.cells[i].at] = &plan.cells[i].value;
    }
    for (const auto& cell : filled.emptied) emptied_.emplace(cell.sheet, std::pair(cell.row, cell.column));
  }

  std::optional<std::string> run() const {
    if (before_.sheets.size() != after_.sheets.size()) return "the number of its sheets";
    for (std::size_t sheet = 0; sheet < after_.sheets.size(); ++sheet) {
      const auto& was = before_.sheets[sheet];
      const auto& is = after_.sheets[sheet];
      if (was.name != is.name || was.hidden != is.hidden) return fmt::format("its sheet `{}`", was.name);
      std::map<std::size_t, std::pair<const table::Row*, const table::Row*>> rows;
      for (const auto& row : was.rows) rows[row.number].first = &row;
      for (const auto& row : is.rows) rows[row.number].second = &row;
      for (const auto& [number, pair] : rows) {
        if (auto column = other_column({sheet, number, 0}, pair.first, pair.second))
          return fmt::format("{}{} of its sheet `{}`", table::column_name(*column), number, was.name);
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<std::size_t> other_column(CellAt at, const table::Row* was, const table::Row* is) const {
    static const table::Row nothing;
    const table::Row& before = was ? *was : nothing;
    const table::Row& after = is ? *is : nothing;
    for (at.column = 1; at.column <= std::max(before.cells.size(), after.cells.size()); ++at.column) {
      if (!is_as_planned(at, intake::cell_of(before, at.column), intake::cell_of(after, at.column)))
        return at.column;
    }
    return std::nullopt;
  }

  bool is_as_planned(const CellAt& at, const table::Cell& was, const table::Cell& is) const {
    if (auto value = written_.find(at); value != written_.end())
      return says_the_same(is, value->second->kind, value->second->text, value->second->day);
    // Merged cells have the text of the first of them.
    if (was == is || (was.covered && is.covered) || (was.is_empty() && is.covered)) return true;
    // A formula that came to an empty text is an empty cell, until that text is taken out.
    if (was.formula || was.is_empty()) return is.is_unworked();
    return is.is_empty() && emptied_.contains({before_.sheets[at.sheet].name, {at.row, at.column}});
  }

  const table::Workbook& before_;
  const table::Workbook& after_;
  std::map<CellAt, const document::CellValue*> written_;
  std::set<std::pair<std::string, std::pair<std::size_t, std::size_t>>> emptied_;
};

}  // namespace

std::optional<std::string> difference(const table::Workbook& before, const table::Workbook& after,
    const ExportPlan& plan, const document::FilledParts& filled) {
  return Comparison(before, after, plan, filled).run();
}

}  // namespace assure::fill
