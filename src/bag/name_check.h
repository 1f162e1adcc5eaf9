// The names in a pack, and the one that it is unpacked as.
#pragma once

#include "bag/reporter.h"
#include "bag/tree.h"
#include "bag/verify.h"

namespace assure::bag {

// Of files and folders: rule AS905. Those that are `.git` to some computers are an error only when the pack
// is to be unpacked.
void check_paths(const PackTree& tree, Purpose purpose, Reporter& reporter);

// `name` is what `tree` is unpacked as, be it its own or not: rule AS905, with the same exception for names
// that acted_upon() tells of.
void check_pack_name(const PackTree& tree, const std::string& name, Purpose purpose, Reporter& reporter);

}  // namespace assure::bag
