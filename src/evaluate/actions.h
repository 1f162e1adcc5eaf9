// What is being done about a criterion.
#pragma once

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// An open action that closes the criterion, one of its parts, or what it is part of; null when there is none.
const submission::Action* open_action(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry);

// "'Finish the plan', EPRR Manager, by 31 January 2027"
std::string plan_text(const Evaluation& evaluation, const submission::Action& action);

}  // namespace assure::evaluate
