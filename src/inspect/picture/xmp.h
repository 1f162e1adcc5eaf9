// Metadata in XML (ISO 16684-1), of pictures and PDFs.
#pragma once

#include <string_view>

#include "inspect/picture/metadata.h"

namespace assure::inspect {

// What is no XML is left out.
void add_xmp(std::string_view packet, Metadata& metadata);

}  // namespace assure::inspect
