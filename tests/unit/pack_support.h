// Packs written to a disk in memory.
#pragma once

#include <string>

#include "base_failing_files.h"
#include "pack/write.h"

namespace assure::pack::test {

// The contents as they are now, as a build has them that has just read them.
inline base::Result<Written> pack(
    base::test::MemoryWorld& world, const std::string& out, Contents contents, const WriteOptions& options) {
  if (!contents.inventory && !contents.files.empty()) contents.inventory = world.stock();
  return write_pack(world.env, out, contents, options);
}

}  // namespace assure::pack::test
