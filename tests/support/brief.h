// Findings in few words, for tests that are about which of them there are.
#pragma once

#include <string>
#include <string_view>

#include "compile/compile.h"

namespace assure::tests {

// "AS302 answers.yaml:3 message", a line a finding; related places and help are indented below it.
std::string brief(const compile::Compilation& compilation);
// Of the sample folder with `sample` and `more`, one text, laid over it.
std::string brief(std::string_view sample, std::string_view more = {});

}  // namespace assure::tests
