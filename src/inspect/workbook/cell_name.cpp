#include "inspect/workbook/cell_name.h"

#include <charconv>

#include "base/characters.h"
#include "base/text.h"
#include "table/table.h"

namespace assure::inspect {

std::size_t index_in(std::string_view digits) {
  std::size_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

CellPlace cell_named(std::string_view name) {
  CellPlace cell;
  std::size_t at = 0;
  for (; at < name.size() && base::is_ascii_letter(name[at]) && cell.column <= table::last_column; ++at)
    cell.column = cell.column * 26 + static_cast<std::size_t>(base::ascii_upper(name[at]) - 'A' + 1);
  cell.row = index_in(name.substr(at));
  return cell;
}

std::string name_of_cell(const CellPlace& cell) {
  return table::column_name(cell.column) + std::to_string(cell.row);
}

CellRange range_named(std::string_view name) {
  const std::size_t colon = name.find(':');
  const CellPlace first = cell_named(name.substr(0, colon));
  const CellPlace last = colon == std::string_view::npos ? first : cell_named(name.substr(colon + 1));
  return {first.row, first.column, last.row, last.column};
}

std::vector<CellRange> ranges_named(std::string_view names) {
  std::vector<CellRange> ranges;
  for (std::string_view name : base::split(names, ' ')) {
    if (!name.empty()) ranges.push_back(range_named(name));
  }
  return ranges;
}

}  // namespace assure::inspect
