// What a file hides whatever it says: where that begins to be worth a word. The thresholds are those of
// docs/inspect.md.
#pragma once

#include <vector>

#include "document/disclosed.h"

namespace assure::document {

// Of what readers noted (`facts.disclosed`), what is as much as a threshold asks for; and what follows from
// the hidden texts themselves.
std::vector<Disclosed> hidden_content(const Facts& facts);

}  // namespace assure::document
