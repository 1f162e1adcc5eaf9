// The keys of one mapping: texts, and each one only once.
#pragma once

#include <cstdint>
#include <vector>

#include "diag/diagnostics.h"
#include "yaml/tree.h"

namespace assure::yaml {

// The key, value, key, value of `children` without the entries whose key is no text or stands there already;
// both are reported. The first of several equal keys stays.
std::vector<std::uint32_t> without_faulty_keys(
    const Tree& tree, std::vector<std::uint32_t> children, diag::Diagnostics& out);

}  // namespace assure::yaml
