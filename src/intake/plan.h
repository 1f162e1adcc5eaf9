// Which sheets of a tracker are read, from which row on, and what their columns are: by the map, and where
// that says nothing by guesses.
#pragma once

#include <cstddef>
#include <vector>

#include "intake/answers.h"

namespace assure::intake {

struct SheetPlan {
  std::size_t sheet = 0;
  Header header;
  std::vector<Column> columns;  // by number; all that hold something
};

// Empty when no sheet can be read, which is reported.
std::vector<SheetPlan> plan_sheets(const Reading& reading);

}  // namespace assure::intake
