// A zip of members with content, not compressed: what a test needs of an office file.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "support/zip_bytes.h"

namespace assure::tests {

inline std::uint32_t crc_of(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = crc >> 1U ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

inline std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& members) {
  std::string bytes, list;
  for (const auto& [name, content] : members) {
    const std::string size = little_endian(content.size(), 4);
    const std::string common = std::string("\x14\0\0\0\0\0\0\0\x21\0", 10) +
                               little_endian(crc_of(content), 4) + size + size +
                               little_endian(name.size(), 2) + std::string(2, '\0');
    list += std::string("PK\1\2\x14\0", 6) + common + std::string(10, '\0') + little_endian(bytes.size(), 4) +
            name;
    bytes += "PK\3\4" + common + name + content;
  }
  const std::string count = little_endian(members.size(), 2);
  return bytes + list + "PK\5\6" + std::string(4, '\0') + count + count + little_endian(list.size(), 4) +
         little_endian(bytes.size(), 4) + std::string(2, '\0');
}

}  // namespace assure::tests
