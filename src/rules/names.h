// The names that a reference may mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

using Names = std::vector<std::string>;

// The ids of records that have one.
template <class T>
Names ids_of(const std::vector<T>& records) {
  Names names;
  for (const T& record : records) {
    if (record.id) names.push_back(record.id->text);
  }
  return names;
}

// Whether unknown names may be reported: false when something that could have declared them was not read.
bool all_is_read(const evaluate::Evaluation& evaluation);

// "did you mean `x`?"; when nothing is near, "WHAT here are `a` and `b`"; empty when those are too many.
std::string help_for_unknown(std::string_view typed, base::Spelling& spelling, std::string_view what);

}  // namespace assure::rules
