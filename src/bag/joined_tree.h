// The files of a whole pack, out of its parts (part_note.h).
#pragma once

#include <memory>
#include <span>

#include "bag/tree.h"

namespace assure::bag {

// Of sound parts, which must outlive it. Files that more than one part has, which is so of those in whole/,
// are taken from the first: check_shared() (part_group.h) says whether they are the same in all. The tree has
// no name of its own, for nothing but the whole pack's bag-info.txt vouches for one.
std::unique_ptr<PackTree> joined_tree(std::span<const PackTree* const> parts);

}  // namespace assure::bag
