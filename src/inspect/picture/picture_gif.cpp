// GIF (89a): blocks between the pictures.
#include <algorithm>
#include <cstddef>
#include <string>

#include "inspect/byte_fields.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

// Of the flags before a table of colours.
std::size_t size_of_table(std::uint64_t flags) {
  return (flags & 0x80U) != 0 ? std::size_t(3) << ((flags & 7U) + 1) : 0;
}

// Blocks of at most 255 bytes, up to an empty one.
std::string take_blocks(std::string_view bytes, std::size_t& at) {
  std::string content;
  while (at < bytes.size()) {
    const std::uint64_t size = field_at(bytes, at, 1);
    content += bytes_at(bytes, at + 1, size);
    at += 1 + static_cast<std::size_t>(size);
    if (size == 0) break;
  }
  return content;
}

void add_extension(std::string_view bytes, std::size_t& at, Metadata& metadata) {
  constexpr std::uint64_t comment = 0xFE, application = 0xFF;
  const std::uint64_t label = field_at(bytes, at + 1, 1);
  at += 2;
  // XMP is not in blocks: it is written as it is, with an end that leads every reader of blocks out of it.
  constexpr std::string_view xmp = "\x0BXMP DataXMP";
  if (label == application && bytes.substr(std::min(at, bytes.size())).starts_with(xmp)) {
    const std::string_view rest = bytes.substr(at + xmp.size());
    constexpr std::string_view last = "<?xpacket end";
    const std::size_t end = rest.find(last);
    if (end != std::string_view::npos) add_xmp(rest.substr(0, end), metadata);
  }
  const std::string content = take_blocks(bytes, at);
  if (label == comment) metadata.add("Comment", content);
}

}  // namespace

void search_gif(std::string_view bytes, Metadata& metadata) {
  constexpr std::size_t header = 13, descriptor = 10;
  constexpr std::uint64_t extension = 0x21, image = 0x2C;
  constexpr std::size_t most_extensions = 100'000;
  std::size_t at = header + size_of_table(field_at(bytes, 10, 1));
  for (std::size_t count = 0; at < bytes.size(); ++count) {
    if (count > most_extensions) return metadata.leave_out();
    const std::uint64_t kind = field_at(bytes, at, 1);
    if (kind == extension) {
      add_extension(bytes, at, metadata);
    } else if (kind == image) {
      at += descriptor + size_of_table(field_at(bytes, at + 9, 1)) + 1;
      take_blocks(bytes, at);
    } else {
      return;
    }
  }
}

}  // namespace assure::inspect
