// Every rule of the program, in one table: what `explain`, the formats, the docs and the tests read.
#pragma once

#include <span>
#include <string_view>

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

// Reports what an evaluation shows. Pure; in source order as far as there is one.
using Check = void (*)(const evaluate::Evaluation& evaluation, diag::Diagnostics& out);

struct Registered {
  const diag::Rule* rule = nullptr;
  Check check = nullptr;  // null: reported by the step that reads the files, or by `verify`
};

std::span<const Registered> all_rules();  // by code
// By code (AS301) or name (unknown-evidence), in any case; null when there is none.
const diag::Rule* find_rule(std::string_view code_or_name);

// Runs every check.
void check_all(const evaluate::Evaluation& evaluation, diag::Diagnostics& out);

}  // namespace assure::rules
