// The files of a pack, each read once for all digests that are asked of it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "bag/tree.h"
#include "base/digest.h"
#include "base/result.h"

namespace assure::bag {

using Algorithms = unsigned;  // a bit for each
constexpr Algorithms bit(base::Algorithm algorithm) {
  return 1U << static_cast<unsigned>(algorithm);
}

struct Wanted {
  std::size_t file = 0;  // its index in the tree
  Algorithms algorithms = 0;
  bool text = false;  // keep its bytes
};

struct Seen {
  // In order of the algorithms; empty when the file could not be read.
  std::vector<std::pair<base::Algorithm, std::string>> digests;
  std::string text;
  std::unique_ptr<Fault> fault;  // few have one

  bool sound() const { return !digests.empty(); }
  // Null when it was not asked for, or the file could not be read.
  const std::string* digest(base::Algorithm algorithm) const;
};

// In the order of `wanted`. Fails when the disk cannot be read.
base::Result<std::vector<Seen>> read_files(
    const PackTree& tree, std::span<const Wanted> wanted, std::size_t jobs);

}  // namespace assure::bag
