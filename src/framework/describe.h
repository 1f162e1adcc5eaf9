// Everything that a checklist says, as a text to read.
#pragma once

#include <string>

#include "framework/framework.h"

namespace assure::framework {

std::string describe(const Framework& framework);

}  // namespace assure::framework
