// Findings as a JSON object, for outputs that say more than findings.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "diag/formats/format.h"

namespace assure::diag {

nlohmann::ordered_json json_of(const Findings& findings);
// Its parts: all but the findings, whose list is empty, and one of them.
nlohmann::ordered_json json_around(const Findings& findings);
nlohmann::ordered_json json_of(const Diagnostic& finding, const source::Sources& sources);

// As all JSON is printed. Names of files need not be UTF-8; JSON must be. No byte of it steers a terminal.
std::string json_text(const nlohmann::ordered_json& object);
// The same of an object whose empty list of this name gets `count` items; without a name it is that list
// itself. Each is made when its turn comes: a million of them take the room of their text, and no more.
std::string json_text(const nlohmann::ordered_json& object, std::string_view list, std::size_t count,
    const std::function<nlohmann::ordered_json(std::size_t)>& item);

}  // namespace assure::diag
