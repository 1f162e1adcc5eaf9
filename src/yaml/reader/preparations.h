// What YAML 1.2 allows and yaml-cpp stops at, written in a way that it takes.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "yaml/reader/prepared_text.h"
#include "yaml/reader/syntax_fault.h"

namespace assure::yaml {

// With which yaml-cpp may read on behind the fault; none when the text is at fault.
std::vector<Edit> edits_for(const SyntaxFault& fault);

// An alias of an anchor that nobody declares, as an empty text that joins with nothing around it.
Edit hidden_alias(std::string_view text, std::size_t at);

// The lines of the block scalar at `at` that hold something, when it is a whole document and its text begins
// in the first column; else none.
std::vector<std::size_t> unindented_lines(std::string_view text, std::size_t at);

// These lines, one column further right.
std::vector<Edit> indented(const std::vector<std::size_t>& lines);

}  // namespace assure::yaml
