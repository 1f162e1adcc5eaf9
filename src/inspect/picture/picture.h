// Pictures: what they say of themselves, by container. What they show is not read.
#pragma once

#include <string_view>

#include "base/result.h"
#include "inspect/picture/metadata.h"
#include "inspect/text/text.h"

namespace assure::inspect {

// Adds to what is hidden of the last page of `texts`, and notes persons and the place. A Failure says why
// nobody can say whether there is more.
base::Status search_picture(std::string_view bytes, Texts& texts);

// Of each container. What is damaged is read as far as it goes.
void search_jpeg(std::string_view bytes, Metadata& metadata);
void search_png(std::string_view bytes, Metadata& metadata);
void search_gif(std::string_view bytes, Metadata& metadata);
void search_webp(std::string_view bytes, Metadata& metadata);
// HEIF and AVIF (ISO/IEC 23008-12).
void search_heif(std::string_view bytes, Metadata& metadata);

}  // namespace assure::inspect
