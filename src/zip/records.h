// The records of a zip (PKWARE's APPNOTE 6.3) in the one form that packs have: files of mode 0644, one date,
// no extra fields but those of zip64 where a number needs them, no data descriptors, no comments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"

namespace assure::zip {

inline constexpr std::uint16_t stored = 0;
inline constexpr std::uint16_t deflated = 8;
inline constexpr std::uint16_t encrypted_flag = 1U << 0U;
inline constexpr std::uint16_t descriptor_flag = 1U << 3U;
inline constexpr std::uint16_t utf8_flag = 1U << 11U;
inline constexpr std::uint16_t unix_host = 3;
inline constexpr std::uint16_t zip64_version = 45;            // needed to extract, the most that packs need
inline constexpr std::uint32_t plain_file = 0100644U << 16U;  // external attributes: regular, rw-r--r--

// What a short field says when the number stands in a field of zip64.
inline constexpr std::uint64_t full16 = 0xFFFF;
inline constexpr std::uint64_t full32 = 0xFFFFFFFF;

inline constexpr std::uint32_t local_signature = 0x04034B50;
inline constexpr std::uint32_t descriptor_signature = 0x08074B50;
inline constexpr std::uint32_t central_signature = 0x02014B50;
inline constexpr std::uint32_t end_signature = 0x06054B50;
inline constexpr std::uint32_t end64_signature = 0x06064B50;
inline constexpr std::uint32_t locator64_signature = 0x07064B50;
inline constexpr std::size_t local_size = 30;
inline constexpr std::size_t central_size = 46;
inline constexpr std::size_t end_size = 22;
inline constexpr std::size_t end64_size = 56;
inline constexpr std::size_t locator64_size = 20;

struct Entry {
  std::string name;
  std::uint16_t method = stored;
  std::uint16_t date = 0;  // MS-DOS
  std::uint32_t crc = 0;
  std::uint64_t packed = 0;  // bytes in the zip
  std::uint64_t size = 0;    // bytes of the file
  std::uint64_t offset = 0;  // of the local header
};

// MS-DOS dates reach from 1980-01-01 to 2107-12-31; others become the nearest. The time is always midnight.
std::uint16_t dos_date(base::Date date);
// The other way; 1980-01-01 for what is no day.
base::Date zip_date(std::uint16_t day);

std::string local_header(const Entry& entry);
std::string central_header(const Entry& entry);
// What follows the central directory.
std::string end_records(std::uint64_t entries, std::uint64_t size, std::uint64_t offset);

// Little-endian numbers; the caller has checked that they lie inside.
std::uint16_t number16(std::string_view bytes, std::size_t at);
std::uint32_t number32(std::string_view bytes, std::size_t at);
std::uint64_t number64(std::string_view bytes, std::size_t at);

}  // namespace assure::zip
