// Captions and bylines as press agencies write them into pictures (IPTC-NAA IIM 4), and the blocks of
// Photoshop that they lie in.
#pragma once

#include <string_view>

#include "inspect/picture/metadata.h"

namespace assure::inspect {

// Records of IIM, one after the other.
void add_iptc(std::string_view records, Metadata& metadata);

// Image resources of Photoshop.
void add_resources(std::string_view blocks, Metadata& metadata);

}  // namespace assure::inspect
