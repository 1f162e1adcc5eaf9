// What the cells of a sheet take by the rules of its data validation (ECMA-376 part 1, 18.3.1.32, and the
// form that Excel 2010 added to it for lists on other sheets).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "inspect/workbook/cell_name.h"
#include "inspect/workbook/fill_book.h"
#include "table/table.h"

namespace assure::inspect {

// A value as a cell is to hold it.
struct PutValue {
  std::string text;              // as it shows
  std::optional<double> number;  // when it is one; of a day its number
  bool is_day = false;
};

struct Refusal {
  std::string why;   // to follow the name of the cell in a sentence
  std::string help;  // what to do
};

class Validations {
 public:
  // What the workbook holds, sheet by sheet as the book has them; asked for when a rule names cells.
  using Cells = std::function<const table::Workbook&()>;

  // `frame`: of the sheet `number`, all but its rows.
  Validations(const pugi::xml_node& frame, const FillBook& book, std::size_t number, Cells cells);

  // None: the cell takes the value. A rule that cannot be judged without working out a formula refuses it. A
  // rule counts whether or not the spreadsheet program would only warn.
  std::optional<Refusal> judge(const CellPlace& cell, const PutValue& value) const;

 private:
  struct Rule {
    std::string type;
    std::string comparison;  // `between` and the like
    std::string first, second;
    std::vector<CellRange> cells;
  };

  std::optional<Refusal> judge(const Rule& rule, const CellPlace& cell, const PutValue& value) const;
  std::optional<Refusal> judge_list(const Rule& rule, const CellPlace& cell, const PutValue& value) const;
  std::optional<Refusal> judge_number(const Rule& rule, const CellPlace& cell, const PutValue& value) const;
  // The texts of the list; none when it has to be worked out.
  std::optional<std::vector<std::string>> list_of(const Rule& rule, const CellPlace& cell) const;
  std::optional<std::vector<std::string>> texts_in(
      const Rule& rule, const std::string& formula, const CellPlace& cell) const;
  std::optional<double> number_of(const Rule& rule, const std::string& formula, const CellPlace& cell) const;

  const FillBook& book_;
  std::size_t sheet_;
  Cells cells_;
  std::vector<Rule> rules_;
};

}  // namespace assure::inspect
