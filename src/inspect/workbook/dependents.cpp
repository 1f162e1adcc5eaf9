#include "inspect/workbook/dependents.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "inspect/office/drawing.h"
#include "inspect/workbook/formula.h"

namespace assure::inspect {
namespace {

// Formulas mostly read what stands before them; after so many rounds the others count as dependent.
constexpr std::size_t most_rounds = 50;

struct FormulaCell {
  BookCell cell;
  CellRange fills;  // of an array formula, the cells that it fills; else the one
  FormulaCells reads;
};

// Cells by sheet, column and row: a range is few columns.
class CellSet {
 public:
  explicit CellSet(std::size_t sheets) : sheets_(sheets) {}

  void add(std::size_t sheet, const CellPlace& cell) { sheets_[sheet][cell.column].insert(cell.row); }

  bool meets(const SheetRange& range) const {
    const auto& columns = sheets_[range.sheet];
    for (auto column = columns.lower_bound(range.cells.first_column);
         column != columns.end() && column->first <= range.cells.last_column; ++column) {
      auto row = column->second.lower_bound(range.cells.first_row);
      if (row != column->second.end() && *row <= range.cells.last_row) return true;
    }
    return false;
  }

 private:
  std::vector<std::map<std::size_t, std::set<std::size_t>>> sheets_;
};

// The formulas of one sheet after the other.
class FormulaList {
 public:
  FormulaList(const FillBook& book, std::span<const SheetBytes> sheets) : book_(book) {
    for (std::size_t i = 0; i < sheets.size(); ++i) add_sheet(i, sheets[i]);
  }

  std::vector<FormulaCell> take() { return std::move(found_); }

 private:
  struct Shared {
    std::string formula;
    CellPlace at;
  };

  void add_sheet(std::size_t number, const SheetBytes& sheet) {
    std::map<std::string, Shared, std::less<>> shared;
    for (const RowBytes& row : sheet.rows()) {
      for (const CellBytes& cell : row.cells) {
        if (!cell.has_formula) continue;
        const auto piece = sheet.parsed(cell.begin, cell.end);
        add(number, {row.number, cell.column}, child_named(piece->document_element(), "f"), shared);
      }
    }
  }

  void add(std::size_t sheet, const CellPlace& at, const pugi::xml_node& node,
      std::map<std::string, Shared, std::less<>>& shared) {
    FormulaCell formula{{sheet, at}, {at.row, at.column, at.row, at.column}, {}};
    std::string text = text_in(node);
    const std::string_view type = local_attribute(node, "t");
    FormulaShift shift;
    if (type == "shared") {
      const std::string index(local_attribute(node, "si"));
      if (!text.empty()) shared[index] = {text, at};
      auto first = shared.find(index);
      if (first == shared.end()) {
        formula.reads.unknown = true;
      } else {
        text = first->second.formula;
        shift = {static_cast<std::ptrdiff_t>(at.row) - static_cast<std::ptrdiff_t>(first->second.at.row),
            static_cast<std::ptrdiff_t>(at.column) - static_cast<std::ptrdiff_t>(first->second.at.column)};
      }
    }
    if (type == "array" || type == "dataTable") {
      if (const auto range = local_attribute(node, "ref"); !range.empty()) formula.fills = range_named(range);
    }
    const bool unknown = formula.reads.unknown || type == "dataTable";
    formula.reads = cells_of_formula(book_, sheet, text, shift);
    formula.reads.unknown = formula.reads.unknown || unknown;
    found_.push_back(std::move(formula));
  }

  const FillBook& book_;
  std::vector<FormulaCell> found_;
};

class Spread {
 public:
  Spread(const FillBook& book, std::span<const SheetBytes> sheets)
      : sheets_(sheets), left_(FormulaList(book, sheets).take()), changed_(sheets.size()) {}

  std::set<BookCell> run(std::span<const BookCell> changed) {
    for (const BookCell& cell : changed) changed_.add(cell.sheet, cell.place);
    for (std::size_t round = 0; !left_.empty(); ++round) {
      const std::size_t before = left_.size();
      std::erase_if(left_, [&](const FormulaCell& formula) {
        const bool depends = formula.reads.unknown || round == most_rounds || reads_changed(formula);
        if (depends) take(formula);
        return depends;
      });
      if (left_.size() == before) break;
    }
    return std::move(found_);
  }

 private:
  bool reads_changed(const FormulaCell& formula) const {
    return std::any_of(formula.reads.ranges.begin(), formula.reads.ranges.end(),
        [&](const SheetRange& range) { return changed_.meets(range); });
  }

  void take(const FormulaCell& formula) {
    found_.insert(formula.cell);
    changed_.add(formula.cell.sheet, formula.cell.place);
    const CellRange& fills = formula.fills;
    if (fills.first_row == fills.last_row && fills.first_column == fills.last_column) return;
    const auto& rows = sheets_[formula.cell.sheet].rows();
    auto row = std::lower_bound(rows.begin(), rows.end(), fills.first_row,
        [](const RowBytes& one, std::size_t wanted) { return one.number < wanted; });
    for (; row != rows.end() && row->number <= fills.last_row; ++row) {
      for (const CellBytes& cell : row->cells) {
        const CellPlace place{row->number, cell.column};
        if (!fills.has(place)) continue;
        found_.insert({formula.cell.sheet, place});
        changed_.add(formula.cell.sheet, place);
      }
    }
  }

  std::span<const SheetBytes> sheets_;
  std::vector<FormulaCell> left_;  // that depend on nothing that was changed, as far as is known
  CellSet changed_;
  std::set<BookCell> found_;
};

}  // namespace

std::set<BookCell> dependents(
    const FillBook& book, std::span<const SheetBytes> sheets, std::span<const BookCell> changed) {
  return Spread(book, sheets).run(changed);
}

FilledByArrays::FilledByArrays(const SheetBytes& sheet) {
  for (const RowBytes& row : sheet.rows()) {
    for (const CellBytes& cell : row.cells) {
      if (!cell.has_formula) continue;
      const auto piece = sheet.parsed(cell.begin, cell.end);
      const pugi::xml_node formula = child_named(piece->document_element(), "f");
      const std::string_view type = local_attribute(formula, "t");
      if (type == "array" || type == "dataTable")
        ranges_.push_back(range_named(local_attribute(formula, "ref")));
    }
  }
}

bool FilledByArrays::has(const CellPlace& cell) const {
  return std::any_of(ranges_.begin(), ranges_.end(), [&](const CellRange& range) { return range.has(cell); });
}

}  // namespace assure::inspect
