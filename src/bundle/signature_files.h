// Where signatures of a pack lie. They sign its tag manifest, and so cannot be listed in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assure::bundle {

inline constexpr std::string_view signatures_folder = "signatures/";
inline constexpr std::uint64_t largest_signature = 1 << 20;  // bytes

inline bool is_signature(std::string_view path) {
  return path.starts_with(signatures_folder);
}

// Why a file of that folder cannot be a signature; none when it may be one. Reads on after "it ".
std::optional<std::string> no_signature(std::string_view path, std::uint64_t size);

}  // namespace assure::bundle
