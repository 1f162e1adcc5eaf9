// HTML: what a reader sees of it in a browser. README.md says what hides text here; scripts add nothing.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// The page in UTF-8, out of the character set that its first bytes name: a byte order mark, `<meta>`, or the
// declaration of XML. Without any it is UTF-8 when it is valid as such, else Windows-1252. A Failure for a
// set that is not read (charset.h).
base::Result<std::string> decode_page(std::string_view bytes);

// Adds a page or a part of one to the last page of `texts`, as of now showing; gives back its title. `html`
// is UTF-8. A Failure when elements nest beyond any bound.
base::Result<std::string> read_page(std::string_view html, Texts& texts);

}  // namespace assure::inspect
