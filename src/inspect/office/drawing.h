// DrawingML (ECMA-376 part 1, clauses 20 and 21): shapes with text, charts and diagrams, in slides and
// sheets.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "document/passage.h"
#include "inspect/office/package.h"
#include "inspect/office/slide_size.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// All text of an element as it is written: what comments and CDATA cut is one.
std::string text_in(const pugi::xml_node& node);

// The text of `root` and of the charts and diagrams that it shows, paragraph by paragraph, where `texts` adds
// now; hidden shapes as such, and those beside a slide of that size. `part` is what `root` is in. What
// another part that it names lacks is left out.
void add_drawing(Package& package, const std::string& part, const pugi::xml_node& root, Texts& texts,
    std::optional<SlideSize> slide = std::nullopt);

}  // namespace assure::inspect
