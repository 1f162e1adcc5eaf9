// DEFLATE (RFC 1951) of what is held in memory, and the CRC-32 that zips carry. The only user of libdeflate.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace assure::zip {

// Bytes that are not set to zero before they are filled.
struct Buffer {
  std::unique_ptr<char[]> bytes;
  std::size_t size = 0;

  static Buffer of(std::size_t size) { return {std::make_unique_for_overwrite<char[]>(size), size}; }
  std::string_view view() const { return {bytes.get(), size}; }
};

// Level 6. None when that does not save a twentieth (5 %): such bytes are better stored. Of more than 96 KiB
// four samples of 16 KiB are tried first, so that what is compressed already costs little time. Depends on
// nothing but the bytes and the version of libdeflate.
std::optional<Buffer> deflate(std::string_view bytes);

// The CRC-32 of what `crc` is the CRC-32 of with `bytes` after it. That of nothing is 0.
std::uint32_t crc32(std::uint32_t crc, std::string_view bytes);

}  // namespace assure::zip
