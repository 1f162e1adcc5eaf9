// What a PDF holds beside its pages: properties, scripts, files, values of fields, names, pictures' metadata.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <poppler/PDFDoc.h>

#include "inspect/text/text.h"

namespace assure::inspect {

// Adds to `texts`, which has no page yet: texts as properties and settings of the document, and notes of
// persons, places and files. `drawn`: what the pages show, for what the fields hold. Gives back why nobody
// can say whether there is more; empty when all of it was searched.
std::string search_beside_pages(
    PDFDoc& pdf, std::string_view bytes, const std::vector<std::string>& drawn, Texts& texts);

}  // namespace assure::inspect
