// The first record of which something holds.
#pragma once

#include <algorithm>

namespace assure::evaluate {

// Null when it holds of none.
template <class Records, class Matches>
auto first_where(const Records& records, Matches matches) -> decltype(&records.front()) {
  auto found = std::find_if(records.begin(), records.end(), matches);
  return found == records.end() ? nullptr : &*found;
}

}  // namespace assure::evaluate
