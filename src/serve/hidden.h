// What faults keep from being read: nobody knows what is wrong in it, or what it would have set right.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "compile/compile.h"
#include "source/span.h"

namespace assure::serve {

// By the place of the finding, in words: "12 entries after this line were not read".
using Hidden = std::map<source::Span, std::string>;

Hidden hidden_by_faults(const compile::Compilation& compilation);

// How many records of lists a part of a file holds, by its lines alone: what cannot be parsed is counted,
// too. Items of lists within records are none.
std::size_t count_entries(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace assure::serve
