// Findings as a JSON object, for outputs that say more than findings.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "diag/formats/format.h"

namespace assure::diag {

nlohmann::ordered_json json_of(const Findings& findings);

// As all JSON is printed. Names of files need not be UTF-8; JSON must be. No byte of it steers a terminal.
std::string json_text(const nlohmann::ordered_json& object);

}  // namespace assure::diag
