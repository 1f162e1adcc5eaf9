// A moment as people write it.
#pragma once

#include <cstdint>

#include "base/date.h"

namespace assure::signature {

// In UTC.
struct Clock {
  base::Date day;
  int hour = 0;
  int minute = 0;
  int second = 0;
};

inline Clock clock_of(std::int64_t seconds_since_1970) {
  const int of_day = static_cast<int>(((seconds_since_1970 % 86400) + 86400) % 86400);
  return {base::Date::from_unix_seconds(seconds_since_1970), of_day / 3600, of_day / 60 % 60, of_day % 60};
}

}  // namespace assure::signature
