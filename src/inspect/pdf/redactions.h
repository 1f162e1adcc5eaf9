// Text under bars that look like a redaction.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "inspect/pdf/hidden_lines.h"

namespace assure::inspect {

// Of one page, which shows `drawn`: lines that it shows as well were painted over to be drawn once more, and
// become covered text; so do those of nothing but marks.
void keep_redactions(std::string_view drawn, std::vector<HiddenPiece>& hidden);

// Lines that are not empty.
std::size_t lines_in(std::string_view text);

}  // namespace assure::inspect
