// What version control leaves in a file whose two versions nobody settled.
#pragma once

#include <cstdint>
#include <string_view>

#include "diag/diagnostics.h"

namespace assure::yaml {

// Reports every place where `<<<<<<<`, `=======` and `>>>>>>>` begin lines in this order; whether there is
// one.
bool report_merge_conflicts(std::string_view text, std::uint32_t file, diag::Diagnostics& out);

}  // namespace assure::yaml
