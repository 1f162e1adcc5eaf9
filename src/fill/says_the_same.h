// Whether a cell holds what it is to hold.
#pragma once

#include <string_view>

#include "base/date.h"
#include "table/table.h"

namespace assure::fill {

// `day`: of a Date, which a cell whose format shows no days holds as a text.
inline bool says_the_same(
    const table::Cell& cell, table::Kind kind, std::string_view text, const base::Date& day) {
  if (cell.formula) return false;
  if (kind == table::Kind::Date && cell.kind == table::Kind::Date) return cell.day == day;
  const bool is_number = cell.kind == table::Kind::Number;
  if (is_number != (kind == table::Kind::Number)) return false;
  const std::string_view stored = cell.stored.empty() ? cell.shown : cell.stored;
  return stored == table::cell_text(text);
}

}  // namespace assure::fill
