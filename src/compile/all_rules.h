// Every rule of the program: what `registry` sorts and finds, and what waivers name by code.
#pragma once

#include <string_view>
#include <vector>

#include "diag/rule.h"

namespace assure::compile {

std::vector<const diag::Rule*> all_rules();  // folder by folder

// Null when no rule has this code.
const diag::Rule* rule_of(std::string_view code);

}  // namespace assure::compile
