// The manual page of section 1, in the man macros of roff (groff_man(7)).
#pragma once

#include <string>
#include <vector>

#include "cli/program.h"

namespace assure::cli {

std::string man_page(const Program& program, const std::vector<DescribedCommand>& commands);

}  // namespace assure::cli
