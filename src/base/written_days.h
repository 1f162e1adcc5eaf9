// Days that people write in texts and in names of files, the day before the month as in the United Kingdom.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace assure::base {

struct WrittenDay {
  Date day;
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
};

// In the order of the text: `31 March 2026`, `31st of Mar 2026`, `March 31, 2026`, `31/03/2026`, `31.3.2026`,
// `31-03-26`, `2026-03-31`. Not those that no calendar has, nor a part of a longer number.
std::vector<WrittenDay> written_days(std::string_view text);

// Those of the name of a file, which may write `20260331`, `2026_03_31` and `31 03 2026` as well. Places are
// those in the name.
std::vector<WrittenDay> written_days_in_name(std::string_view name);

// Months, as names have them: `2026-03`, `March 2026`, `Mar_2026`; not what may be a financial year
// (`2008-09`).
struct WrittenMonth {
  Period month;
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::vector<WrittenMonth> written_months_in_name(std::string_view name);

}  // namespace assure::base
