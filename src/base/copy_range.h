// Bytes from one file to another.
#pragma once

#include <cstdint>

#include "base/file_system.h"

namespace assure::base {

// Writes `count` bytes of `from`, from `offset` on, where `to` stands, and moves it on. Where the system can,
// they do not pass through this process. Fails when `from` ends before.
Status copy_range(InputFile& from, std::uint64_t offset, std::uint64_t count, OutputFile& to);

}  // namespace assure::base
