#include "inspect/rtf/packed_rtf.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include "document/content.h"

namespace assure::inspect {
namespace {

// What the dictionary holds at the beginning (MS-OXRTFCP 2.1.2.1).
constexpr std::string_view first_words =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript "
    "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
constexpr std::size_t packed_header_size = 16, dictionary_size = 4096;
constexpr std::uint32_t packed_mark = 0x75465A4C, plain_mark = 0x414C454D;

std::uint32_t number(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

}  // namespace

base::Result<std::string> unpacked_rtf(std::string_view packed) {
  if (packed.size() < packed_header_size) return base::fail("is damaged: its text cannot be unpacked");
  const std::uint32_t size = number(packed, 4), mark = number(packed, 8);
  std::string_view left = packed.substr(packed_header_size);
  if (mark == plain_mark) return std::string(left.substr(0, size));
  if (mark != packed_mark) return base::fail("is damaged: its text cannot be unpacked");
  std::array<char, dictionary_size> dictionary{};
  std::size_t write = 0;
  for (char c : first_words) dictionary[write++] = c;
  std::string text;
  auto add = [&](char c) {
    text += c;
    dictionary[write] = c;
    write = (write + 1) % dictionary_size;
  };
  // Groups of eight: a byte that says for each whether it is a byte, or a place in the dictionary and a
  // length.
  while (!left.empty() && text.size() <= document::largest_text) {
    auto kinds = static_cast<unsigned char>(left.front());
    left.remove_prefix(1);
    for (int i = 0; i < 8; ++i, kinds = static_cast<unsigned char>(kinds >> 1U)) {
      if ((kinds & 1U) == 0) {
        if (left.empty()) break;
        add(left.front());
        left.remove_prefix(1);
        continue;
      }
      if (left.size() < 2) return base::fail("is damaged: its text cannot be unpacked");
      const unsigned both = static_cast<unsigned char>(left[0]) * 256U + static_cast<unsigned char>(left[1]);
      left.remove_prefix(2);
      std::size_t read = both >> 4U;
      if (read == write) return text;  // the end
      for (unsigned length = (both & 0xFU) + 2; length > 0; --length) {
        add(dictionary[read]);
        read = (read + 1) % dictionary_size;
      }
    }
  }
  return base::fail("is damaged: its text cannot be unpacked");
}

}  // namespace assure::inspect
