// Numbers in bytes that nobody trusts, in either order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assure::inspect {

enum class ByteOrder : std::uint8_t { Little, Big };

// `width` bytes at `at`, at most 8; 0 where they are not all there.
inline std::uint64_t field_at(
    std::string_view bytes, std::size_t at, std::size_t width, ByteOrder order = ByteOrder::Big) {
  if (at > bytes.size() || width > bytes.size() - at) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    const std::size_t next = order == ByteOrder::Big ? i : width - 1 - i;
    value = value << 8U | static_cast<unsigned char>(bytes[at + next]);
  }
  return value;
}

// As much of it as is there.
inline std::string_view bytes_at(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  if (at >= bytes.size()) return {};
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

}  // namespace assure::inspect
