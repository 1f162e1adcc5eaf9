// Texts that a `#` may have cut.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/diagnostics.h"
#include "yaml/tree.h"

namespace assure::yaml {

// Reports a value without quotes behind which a comment follows that looks like the rest of it: `see minute
// #41`. `text`: of the file that the tree was made of.
void report_cut_texts(const Tree& tree, std::string_view text, diag::Diagnostics& out);

}  // namespace assure::yaml
