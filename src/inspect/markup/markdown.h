// Markdown as programs show it: CommonMark with GitHub's tables, strikethrough and footnotes.
#pragma once

#include <string_view>

#include "base/result.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Adds to the last page of `texts`. `markdown` is UTF-8. What HTML in it hides is hidden. A Failure for a
// text whose reading could take the square of its size.
base::Status read_markdown(std::string_view markdown, Texts& texts);

}  // namespace assure::inspect
