// Pictures without a picture: what they say of themselves, in each container.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace assure::tests {

// Most significant byte first, or last.
inline std::string number_bytes(std::uint64_t value, int width, bool little = false) {
  std::string bytes;
  for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> 8 * (little ? i : width - 1 - i));
  return bytes;
}

// A directory of texts, in the order of Intel; with a place, one of 51.5 degrees north.
inline std::string exif_bytes(
    const std::vector<std::pair<std::uint16_t, std::string>>& texts, bool with_place) {
  auto number = [](std::uint64_t value, int width) { return number_bytes(value, width, true); };
  const std::size_t count = texts.size() + (with_place ? 1 : 0);
  const std::size_t values = 8 + 2 + 12 * count + 4;
  std::string data;
  std::string bytes = std::string("II*\0", 4) + number(8, 4) + number(count, 2);
  for (const auto& [tag, text] : texts) {
    std::string value = text + '\0';
    value.resize(std::max<std::size_t>(value.size(), 5));
    bytes += number(tag, 2) + number(2, 2) + number(value.size(), 4) + number(values + data.size(), 4);
    data += value;
  }
  if (with_place) bytes += number(0x8825, 2) + number(4, 2) + number(1, 4) + number(values + data.size(), 4);
  bytes += number(0, 4);
  if (!with_place) return bytes + data;
  const std::size_t place = values + data.size() + 2 + 12 + 4;
  data += number(1, 2) + number(2, 2) + number(5, 2) + number(3, 4) + number(place, 4) + number(0, 4);
  for (const std::uint32_t part : {51, 1, 30, 1, 0, 1}) data += number(part, 4);
  return bytes + data;
}

// Segments, by their marker, and the beginning of the scan.
inline std::string jpeg_bytes(const std::vector<std::pair<int, std::string>>& segments) {
  std::string bytes = "\xFF\xD8";
  for (const auto& [marker, content] : segments) {
    bytes += '\xFF';
    bytes += static_cast<char>(marker) + number_bytes(content.size() + 2, 2) + content;
  }
  return bytes + std::string("\xFF\xDA\0\2\xFF\xD9", 6);
}

using Chunks = std::vector<std::pair<std::string, std::string>>;

// Nobody looks at the sums.
inline std::string png_bytes(const Chunks& chunks) {
  std::string bytes = "\x89PNG\r\n\x1A\n";
  for (const auto& [kind, content] : chunks)
    bytes += number_bytes(content.size(), 4) + kind + content + std::string(4, '\0');
  return bytes + std::string(4, '\0') + "IEND" + std::string(4, '\0');
}

inline std::string webp_bytes(const Chunks& chunks) {
  std::string content = "WEBP";
  for (const auto& [kind, bytes] : chunks) {
    content += kind + number_bytes(bytes.size(), 4, true) + bytes;
    if (bytes.size() % 2 != 0) content += '\0';
  }
  return "RIFF" + number_bytes(content.size(), 4, true) + content;
}

inline std::string box_bytes(const std::string& kind, const std::string& content) {
  return number_bytes(content.size() + 8, 4) + kind + content;
}

// One item, of Exif, which lies behind all boxes but its own.
inline std::string heif_bytes(const std::string& exif) {
  const std::string version(4, '\0');
  const std::string entry =
      box_bytes("infe", std::string("\2\0\0\0\0\1\0\0", 8) + "Exif" + std::string(1, '\0'));
  const std::string information = box_bytes("iinf", version + number_bytes(1, 2) + entry);
  auto all = [&](std::size_t place) {
    const std::string extent = number_bytes(place, 4) + number_bytes(exif.size() + 4, 4);
    const std::string item = number_bytes(1, 2) + number_bytes(0, 2) + number_bytes(1, 2) + extent;
    const std::string location = std::string("\x44\0", 2) + number_bytes(1, 2) + item;
    return box_bytes("ftyp", "heic" + version) +
           box_bytes("meta", version + information + box_bytes("iloc", version + location));
  };
  return all(all(0).size() + 8) + box_bytes("mdat", number_bytes(0, 4) + exif);
}

}  // namespace assure::tests
