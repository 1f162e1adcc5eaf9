// What may lie in the folder of signatures, which no manifest lists.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assure::bag {

inline constexpr std::uint64_t largest_signature = 1 << 20;  // bytes

// Why a file of that folder cannot be a signature; none when it may be one. Reads on after "it ".
std::optional<std::string> no_signature(std::string_view path, std::uint64_t size);

// A signature that a pack is to have, or to have no longer.
struct Attachment {
  std::string path;                  // inside the pack, directly in signatures/
  std::optional<std::string> bytes;  // none: no such file afterwards
};

}  // namespace assure::bag
