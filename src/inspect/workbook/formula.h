// Which cells a formula of a workbook reads (ECMA-376 part 1, clause 18.17). It is never worked out.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "inspect/workbook/cell_name.h"
#include "inspect/workbook/fill_book.h"

namespace assure::inspect {

struct FormulaCells {
  std::vector<SheetRange> ranges;
  // It may read other cells besides: what they are follows from the values of cells (`INDIRECT`, `OFFSET`),
  // or the formula has something in it that is not known here.
  bool unknown = false;
};

// How far the formula is away from where it is written: relative references move along.
struct FormulaShift {
  std::ptrdiff_t rows = 0;
  std::ptrdiff_t columns = 0;
};

// `sheet`: on which the formula is. Other workbooks are not counted: nothing here changes them.
FormulaCells cells_of_formula(
    const FillBook& book, std::size_t sheet, std::string_view formula, const FormulaShift& shift = {});

}  // namespace assure::inspect
