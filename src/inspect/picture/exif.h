// The directories of TIFF (TIFF 6.0, section 2), in which photographs carry what their camera notes (Exif
// 2.3, section 4.6).
#pragma once

#include <string_view>

#include "inspect/picture/metadata.h"

namespace assure::inspect {

// `bytes`: from the mark of the byte order on; offsets count from there. Cycles and counts that are not true
// end it.
void add_exif(std::string_view bytes, Metadata& metadata);

}  // namespace assure::inspect
