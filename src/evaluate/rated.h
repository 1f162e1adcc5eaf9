// Which criteria a 360-degree survey asks about, whatever may be shown of the answers.
#pragma once

#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// In order of the checklists; nothing when the survey says nothing.
std::vector<const CriterionResult*> rated_criteria(
    const Evaluation& evaluation, const FeedbackResult& result);

}  // namespace assure::evaluate
