// Zips with empty members, as little as their readers look at: for tests of what members say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace assure::tests {

inline std::string little_endian(std::uint64_t value, std::size_t width) {
  std::string bytes;
  for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
  return bytes;
}

// Local headers and list of members.
struct ZipParts {
  std::string members, list;
};

inline ZipParts zip_parts(const std::vector<std::string>& names) {
  ZipParts parts;
  for (const auto& name : names) {
    const std::string length = little_endian(name.size(), 2);
    const std::string offset = little_endian(parts.members.size(), 4);
    parts.members += "PK\3\4" + std::string(22, '\0') + length + std::string(2, '\0') + name;
    parts.list += "PK\1\2" + std::string(24, '\0') + length + std::string(12, '\0') + offset + name;
  }
  return parts;
}

inline std::string zip_bytes(const std::vector<std::string>& names) {
  ZipParts parts = zip_parts(names);
  const std::string count = little_endian(names.size(), 2);
  return parts.members + parts.list + "PK\5\6" + std::string(4, '\0') + count + count +
         little_endian(parts.list.size(), 4) + little_endian(parts.members.size(), 4) + std::string(2, '\0');
}

// The same with the end records of zip64.
inline std::string zip64_bytes(const std::vector<std::string>& names) {
  ZipParts parts = zip_parts(names);
  const std::string count = little_endian(names.size(), 8);
  return parts.members + parts.list + "PK\6\6" + little_endian(44, 8) + std::string(12, '\0') + count +
         count + little_endian(parts.list.size(), 8) + little_endian(parts.members.size(), 8) + "PK\6\7" +
         std::string(4, '\0') + little_endian(parts.members.size() + parts.list.size(), 8) +
         little_endian(1, 4) + "PK\5\6" + std::string(4, '\0') + std::string(12, '\xFF') +
         std::string(2, '\0');
}

}  // namespace assure::tests
