// Sizes as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace assure::record {

// As a checklist writes it, exactly: "35 MB", "64 KiB", "35,000,001 bytes".
std::string exact_size(std::uint64_t bytes);

// What is over `limit` so that nobody reads it as the limit itself: "41.2 MB", else as exact_size.
std::string size_over(std::uint64_t bytes, std::uint64_t limit);

}  // namespace assure::record
