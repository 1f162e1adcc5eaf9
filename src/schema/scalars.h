// The values of the language that are no mappings: what a JSON Schema says of each.
#pragma once

#include <nlohmann/json.hpp>

#include "record/type_info.h"

namespace assure::schema {

using Json = nlohmann::ordered_json;

// The name of its definition: "date".
std::string_view scalar_name(record::Shape shape);

// An enumeration, with what each value means.
Json choice_schema(const record::TypeInfo& type);

// A reader of YAML gives numbers and booleans where the language sees text, so both forms are allowed.
Json scalar_schema(const record::TypeInfo& type);

}  // namespace assure::schema
