// What the next build is told of this one.
#pragma once

#include "pack/memory.h"
#include "pack/staging.h"
#include "pack/stat_cache.h"

namespace assure::pack {

// Of the pack that was published. Removes the old one first, because that changes the state of files that
// both have. Nothing depends on it: a cache that cannot be written is none.
void remember(base::FileSystem& files, Staging& staging, Memory& memory, StatCache cache);

}  // namespace assure::pack
