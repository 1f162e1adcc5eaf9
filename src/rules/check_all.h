// The rules over an evaluation, with their checks.
#pragma once

#include "diag/diagnostics.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

struct Checked {
  const diag::Rule* rule = nullptr;
  void (*check)(const evaluate::Evaluation& evaluation, diag::Diagnostics& out) = nullptr;
};

// Runs every check, in the order of the codes.
void check_all(const evaluate::Evaluation& evaluation, diag::Diagnostics& out);

// Whether `check_all` is what reports it.
bool is_checked(const diag::Rule& rule);

}  // namespace assure::rules
