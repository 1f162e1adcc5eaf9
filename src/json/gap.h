// A gap, the same in pack.json and in `assure gaps --format json`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "evaluate/gap.h"

namespace assure::json {

nlohmann::ordered_json of(const evaluate::Gap& gap);

}  // namespace assure::json
