// A figure of a checklist, the same in pack.json and in `assure gaps --format json`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "evaluate/figure.h"

namespace assure::json {

// What it comes to. `with_framework`: the checklist's id comes first.
nlohmann::ordered_json of(const evaluate::FigureResult& figure, bool with_framework);

}  // namespace assure::json
