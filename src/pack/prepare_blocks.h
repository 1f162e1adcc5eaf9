// A file that is too large to be held, on its way into the pack.
#pragma once

#include "pack/prepare.h"
#include "zip/deflate_blocks.h"

namespace assure::pack {

inline constexpr std::size_t most_blocks = 4;  // held at once
// What is held of such a file at most: blocks, and what they are deflated to.
inline constexpr std::uint64_t blocks_cost = 2 * most_blocks * zip::block_size;

base::Result<Prepared> prepare_blocks(
    const Workshop& workshop, const Content& content, Opened& opened, const Target& target);

}  // namespace assure::pack
