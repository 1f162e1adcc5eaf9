// When something is due, as trackers write it: days with the day first, months, quarters of financial years,
// numbers of days as Excel counts them, and words.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "table/table.h"

namespace assure::intake {

struct When {
  std::optional<base::Period> period;
  std::string as_written;  // when the period does not say all of it
  std::string fault;       // why it is no day: "there is no 31 November 2026"; reads on after what is written
};

// As short as a folder can have it: `2026-11-30`, `2027-03`, `2027-01/2027-03`.
std::string short_text(const base::Period& period);

// Of a cell that says something.
When read_when(const table::Cell& cell);
When read_when(std::string_view text);

}  // namespace assure::intake
