// What must not leave the building, as findings. A rule of this room is a kind of it.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "disclosure/kind.h"
#include "evaluate/evaluation.h"

namespace assure::rules {

// One finding for each document, and each text of the folder, that has something of the kind that nobody
// decided on: how much, where, and the entry that records a decision. Of what no pack takes it weighs less.
void report_disclosures(const evaluate::Evaluation& evaluation, disclosure::Kind kind, const diag::Rule& rule,
    diag::Diagnostics& out);

// "or record under `disclosures` that it may leave: `- {file: ...}`", with all that is known filled in.
std::string decision_entry(const evaluate::Disclosure& found);

// Each decision on disclosure in that state, in source order.
std::vector<const evaluate::DisclosureJudgement*> judged(
    const evaluate::Evaluation& evaluation, evaluate::DisclosureJudgement::State state);

}  // namespace assure::rules
