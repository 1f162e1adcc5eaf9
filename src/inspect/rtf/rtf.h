// Rich Text Format (version 1.9.1), as word processors and mail programs write it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Adds to the last page of `texts`: the body, then headers, footers and notes; gives back the title. The
// other text is the same with the numbers of paragraphs that the file writes out. A Failure when it is cut
// short or nests beyond any bound.
base::Result<std::string> read_rtf(std::string_view bytes, Texts& texts);

}  // namespace assure::inspect
