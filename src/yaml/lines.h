// YAML that is written into files: values, fields and records as lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assure::yaml {

// `key: value`, without a line break at the end; further lines are indented as they stand below a key in the
// first column. A text of several lines is behind `|`. `comment`: behind it, or above it when the value
// has lines of its own.
std::string field_text(std::string_view key, std::string_view value, std::string_view comment = {});
// The lines with so many spaces before each that is not empty.
std::string indented(std::string_view lines, std::size_t spaces);
// `- first field`, and the others below it; lines joined by line breaks.
std::string record_text(const std::vector<std::string>& fields);

}  // namespace assure::yaml
