// How much of what the checklists ask for is in place, and how that was counted: the same on every surface.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Of one checklist by its id, or of all. A criterion with parts counts once, and one that the checklist does
// not ask of this organisation never.
std::size_t criteria_count(const Evaluation& evaluation, std::string_view framework = {});
// Those of them that are answered, and that no gap of severity error or warning weakens, nor one of their
// parts.
std::size_t met_count(const Evaluation& evaluation, std::string_view framework = {});

// One line of the reasoning.
struct Share {
  std::string_view id;    // criteria, evidence, ...: fixed
  std::string_view what;  // "criteria without a gap"
  std::size_t have = 0;
  std::size_t asked = 0;
  std::string note;  // what was left out; may be empty
};

// Of one checklist, those of which anything is asked for.
std::vector<Share> shares_of(const Evaluation& evaluation, std::string_view framework);

// Gaps that nobody waived, by severity, and those that somebody did.
struct GapCounts {
  std::size_t all = 0;
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t waived = 0;
};
GapCounts count_gaps(const std::vector<const Gap*>& gaps);
GapCounts count_gaps(const Evaluation& evaluation);

struct Readiness {
  std::vector<Share> shares;  // those of which anything is asked for
  std::size_t have = 0;
  std::size_t asked = 0;
  int per_cent = 0;                               // rounded down
  std::vector<std::string> held_back;             // why it is not 100 per cent, or not the whole truth
  const Share* share(std::string_view id) const;  // null when nothing of it is asked for
};

// `findings`: of the same run; an error among them that is no gap holds it back, too.
Readiness readiness_of(const Evaluation& evaluation, const diag::Diagnostics& findings);

}  // namespace assure::evaluate
