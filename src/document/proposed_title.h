// The title of a file, by what it says of itself. For proposal.cpp alone.
#pragma once

#include "document/proposal.h"

namespace assure::document {

Proposed<std::string> proposed_title(
    std::string_view path, const Facts& facts, std::string_view organisation);

// The last part of a path without its extension.
std::string_view stem_of(std::string_view path);

}  // namespace assure::document
