// What of a workbook has to be known to fill some of its cells: its sheets, and what formulas call places by.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "inspect/office/package.h"
#include "inspect/workbook/cell_name.h"
#include "inspect/workbook/number_section.h"
#include "inspect/workbook/sheet_styles.h"

namespace assure::inspect {

struct SheetRange {
  std::size_t sheet = 0;
  CellRange cells;
};

struct DefinedName {
  std::string formula;
  std::optional<std::size_t> sheet;  // of which alone it is a name
};

struct FillBook {
  struct Sheet {
    std::string name;
    std::string part;
  };
  std::string part;           // the main one
  std::vector<Sheet> sheets;  // of cells, in the order of the workbook
  std::map<std::string, std::vector<DefinedName>, std::less<>> names;  // in lower case
  std::map<std::string, SheetRange, std::less<>> tables;               // in lower case
  SheetStyles styles;
  DateSystem dates = DateSystem::From1900;

  // A Failure is the trouble of the file.
  static base::Result<FillBook> of(Package& package);

  // Whatever the letter case, as in formulas.
  std::optional<std::size_t> sheet_named(std::string_view name) const;
  // What a name means on a sheet; null when it is none.
  const DefinedName* name_on(std::size_t sheet, std::string_view name) const;
};

}  // namespace assure::inspect
