// Sets of mappings between two frameworks of CISO Assistant, as a crosswalk.
#pragma once

#include <string_view>
#include <vector>

#include "catalogue/formats.h"

namespace assure::catalogue {

// `nist-csf-2.0` of `urn:intuitem:risk:framework:nist-csf-2.0`.
std::string_view urn_tail(std::string_view urn);

// `gv.oc-01` of `urn:intuitem:risk:req_node:nist-csf-2.0:gv.oc-01`, which no other node has.
std::string_view node_in(std::string_view urn);

// The criteria are looked for by their whole URNs, in the checklists of the request.
void read_mapping_sets(
    const std::vector<yaml::Value>& sets, const Request& request, Catalogue& read, diag::Diagnostics& out);

}  // namespace assure::catalogue
