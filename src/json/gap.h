// A gap, and the counts of gaps: the same in pack.json and in `assure gaps --format json`.
#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "evaluate/evaluation.h"
#include "source/sources.h"

namespace assure::json {

nlohmann::ordered_json of(const evaluate::Gap& gap, const source::Sources& sources);

// `gaps`: those that are listed. Criteria are those of one checklist, or of all.
nlohmann::ordered_json gap_summary(const evaluate::Evaluation& evaluation,
    const std::vector<const evaluate::Gap*>& gaps, std::string_view framework = {});

}  // namespace assure::json
