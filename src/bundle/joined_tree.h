// The files of a whole pack, out of its parts (split.h).
#pragma once

#include <memory>
#include <span>

#include "bundle/tree.h"

namespace assure::bundle {

// Of sound parts, which must outlive it. Files that more than one part has, which is so of those in whole/,
// are taken from the first.
std::unique_ptr<Tree> joined_tree(std::span<const Tree* const> parts, const std::string& name);

}  // namespace assure::bundle
