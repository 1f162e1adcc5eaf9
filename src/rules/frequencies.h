// How often something recurs, in words.
#pragma once

#include <cstddef>
#include <string>

#include "framework/records.h"

namespace assure::rules {

// "week"
inline std::string name_of(framework::Frequency every) {
  return std::string(record::Choices<framework::Frequency>::names[static_cast<std::size_t>(every)]);
}

}  // namespace assure::rules
