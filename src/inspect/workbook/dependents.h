// The formulas of a workbook whose results depend on cells that were changed, directly or through others.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "inspect/workbook/cell_name.h"
#include "inspect/workbook/fill_book.h"
#include "inspect/workbook/sheet_bytes.h"

namespace assure::inspect {

struct BookCell {
  std::size_t sheet = 0;
  CellPlace place;

  auto operator<=>(const BookCell&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

// `sheets`: those of the book. With the formulas come the other cells that they fill (array formulas). Of a
// formula that may read anything, it is taken that it depends on what was changed.
std::set<BookCell> dependents(
    const FillBook& book, std::span<const SheetBytes> sheets, std::span<const BookCell> changed);

// Whether the cell is filled by an array formula that stands in another cell.
class FilledByArrays {
 public:
  explicit FilledByArrays(const SheetBytes& sheet);
  bool has(const CellPlace& cell) const;

 private:
  std::vector<CellRange> ranges_;
};

}  // namespace assure::inspect
