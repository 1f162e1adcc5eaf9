// Every rule of the program, in one table: what `explain`, the docs and the tests read.
#pragma once

#include <span>
#include <string_view>

#include "diag/rule.h"

namespace assure::registry {

std::span<const diag::Rule* const> all_rules();  // by code; no two have the same
// By code (AS301) or name (unknown-evidence), in any case; null when there is none.
const diag::Rule* find_rule(std::string_view code_or_name);

}  // namespace assure::registry
