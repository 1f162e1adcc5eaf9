// The names that a reference may mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/spelling.h"
#include "evaluate/evaluation.h"
#include "record/referent.h"

namespace assure::rules {

using record::Referent;
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

// The names that a reference may mean, and the titles of what it may name: people write those instead.
base::Spelling spelling_of(const evaluate::Evaluation& evaluation, Names names,
    std::vector<record::Referent> to, std::string_view section = {});

// Whether unknown names may be reported: false when something that could have declared them was not read.
bool all_is_read(const evaluate::Evaluation& evaluation);

// "did you mean `x`?", or of a title whose it is; when nothing is near, "WHAT here are `a` and `b`"; empty
// when those are too many.
std::string help_for_unknown(std::string_view typed, base::Spelling& spelling, std::string_view what);

}  // namespace assure::rules
