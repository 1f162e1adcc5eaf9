// How far the making of a pack has come.
#pragma once

#include <atomic>
#include <cstdint>

namespace assure::pack {

// Another thread may look while it grows.
struct Progress {
  std::atomic<std::uint64_t> files = 0;
  std::atomic<std::uint64_t> bytes = 0;
  std::atomic<std::uint64_t> all_files = 0;
  std::atomic<std::uint64_t> all_bytes = 0;
};

}  // namespace assure::pack
