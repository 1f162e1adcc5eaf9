// What is being done about a criterion.
#pragma once

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Whether an open action closes the criterion, one of its parts, or what it is part of.
bool has_open_action(
    const Evaluation& evaluation, const FrameworkResult& framework, const CriterionResult& entry);

}  // namespace assure::evaluate
