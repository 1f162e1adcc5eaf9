#include "catalogue/sheet_columns.h"

#include <algorithm>

#include "catalogue/fields.h"
#include "intake/words.h"

namespace assure::catalogue {
namespace {

// None: 0.
std::size_t column_named(const table::Row& header, const std::vector<Text>& names) {
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    const std::string written = intake::plain(intake::text_of(header.cells[i]));
    for (const Text& name : names) {
      if (name && intake::plain(*name) == written) return i + 1;
    }
  }
  return 0;
}

}  // namespace

const SheetColumns::Mapped* SheetColumns::first(Holds what) const {
  const auto found = std::find_if(
      columns.begin(), columns.end(), [&](const Mapped& column) { return *column.entry->is == what; });
  return found == columns.end() ? nullptr : &*found;
}

bool SheetColumns::is_read(std::size_t number) const {
  return std::any_of(
             columns.begin(), columns.end(), [&](const Mapped& column) { return column.number == number; }) ||
         std::any_of(
             types.begin(), types.end(), [&](const TypeColumn& type) { return type.number == number; });
}

const table::Row* row_of(const table::Sheet& sheet, std::size_t number) {
  const auto found = std::find_if(
      sheet.rows.begin(), sheet.rows.end(), [&](const table::Row& row) { return row.number == number; });
  return found == sheet.rows.end() ? nullptr : &*found;
}

SheetColumns find_columns(const SheetEntry& entry, const table::Row& header) {
  SheetColumns found;
  for (const ColumnEntry& column : entry.columns) {
    const std::size_t number = column_named(header, column.header);
    if (number == 0) found.missing.push_back(*column.header.front());
    if (number > 0) found.columns.push_back({number, &column});
  }
  for (const auto& column : found.columns) {
    if (*column.entry->is != Holds::Applies) continue;
    const std::string name = one_line(intake::text_of(header.cells[column.number - 1]));
    found.types.push_back({column.number, column.entry->type ? *column.entry->type : name});
  }
  if (!entry.types.span.valid()) return found;
  const std::size_t after = column_named(header, entry.types.after);
  const std::size_t before = column_named(header, entry.types.before);
  if (after == 0) found.missing.push_back(*entry.types.after.front());
  if (before == 0) found.missing.push_back(*entry.types.before.front());
  for (std::size_t number = after + 1; after > 0 && number < before; ++number) {
    const std::string name = one_line(intake::text_of(header.cells[number - 1]));
    if (!name.empty()) found.types.push_back({number, name});
  }
  return found;
}

}  // namespace assure::catalogue
