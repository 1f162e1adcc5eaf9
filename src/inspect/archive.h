// Zips that are no office file.
#pragma once

#include "base/result.h"
#include "document/facts.h"
#include "inspect/office/package.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Of type Other. `texts` holds the members that can be unpacked; of the others Facts::unsearched speaks.
base::Result<document::Facts> read_archive(Package& package, document::Depth depth, Texts& texts);

}  // namespace assure::inspect
