// Where the columns of a sheet are that a map names.
#pragma once

#include <string>
#include <vector>

#include "catalogue/map.h"
#include "table/table.h"

namespace assure::catalogue {

struct TypeColumn {
  std::size_t number = 0;  // from 1
  std::string title;
};

struct SheetColumns {
  struct Mapped {
    std::size_t number = 0;
    const ColumnEntry* entry = nullptr;
  };
  std::vector<Mapped> columns;  // in the order of the map
  std::vector<TypeColumn> types;
  std::vector<std::string> missing;  // names that no column has

  const Mapped* first(Holds what) const;
  bool is_read(std::size_t number) const;
};

// The row of a sheet by its number; null when it is empty.
const table::Row* row_of(const table::Sheet& sheet, std::size_t number);

SheetColumns find_columns(const SheetEntry& entry, const table::Row& header);

}  // namespace assure::catalogue
