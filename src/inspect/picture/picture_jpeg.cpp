// JPEG (ITU-T T.81, annex B): segments before the picture itself.
#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include "inspect/byte_fields.h"
#include "inspect/picture/exif.h"
#include "inspect/picture/iptc.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t start_of_scan = 0xDA, end_of_image = 0xD9, comment_segment = 0xFE;
constexpr std::uint64_t first_application = 0xE1, photoshop = 0xED;

// What does not fit into one segment: pieces of a second packet, each with the name of that, its length and
// the piece's place in it (XMP specification part 3, 1.1.3.1).
class ExtendedXmp {
 public:
  void add(std::string_view content) {
    constexpr std::size_t name = 32, head = name + 8;
    Packet& packet = packets_[std::string(content.substr(0, name))];
    packet.length = field_at(content, name, 4);
    packet.pieces.emplace(field_at(content, name + 4, 4), content.substr(std::min(head, content.size())));
  }

  void give(Metadata& metadata) const {
    for (const auto& [name, packet] : packets_) {
      std::string whole;
      for (const auto& [at, piece] : packet.pieces) {
        if (at == whole.size() && metadata.take(piece.size())) whole += piece;
      }
      if (whole.empty() || whole.size() != packet.length) metadata.leave_out();
      if (!whole.empty()) add_xmp(whole, metadata);
    }
  }

 private:
  struct Packet {
    std::uint64_t length = 0;
    std::map<std::uint64_t, std::string_view> pieces;  // by place
  };
  std::map<std::string, Packet> packets_;
};

void add_segment(std::uint64_t marker, std::string_view content, ExtendedXmp& extended, Metadata& metadata) {
  constexpr auto exif = "Exif\0\0"sv, xmp = "http://ns.adobe.com/xap/1.0/\0"sv,
                 extension = "http://ns.adobe.com/xmp/extension/\0"sv, resources = "Photoshop 3.0\0"sv;
  if (marker == comment_segment) {
    metadata.add("Comment", content);
  } else if (marker == first_application && content.starts_with(exif)) {
    add_exif(content.substr(exif.size()), metadata);
  } else if (marker == first_application && content.starts_with(xmp)) {
    add_xmp(content.substr(xmp.size()), metadata);
  } else if (marker == first_application && content.starts_with(extension)) {
    extended.add(content.substr(extension.size()));
  } else if (marker == photoshop && content.starts_with(resources)) {
    add_resources(content.substr(resources.size()), metadata);
  }
}

void read_segments(std::string_view bytes, ExtendedXmp& extended, Metadata& metadata) {
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (field_at(bytes, at, 1) != 0xFF) return;
    const std::uint64_t marker = field_at(bytes, at + 1, 1);
    if (marker == 0xFF) {
      ++at;  // filling
      continue;
    }
    if (marker == start_of_scan || marker == end_of_image) return;
    const std::uint64_t size = field_at(bytes, at + 2, 2);
    if (size < 2) return;
    add_segment(marker, bytes_at(bytes, at + 4, size - 2), extended, metadata);
    at += 2 + static_cast<std::size_t>(size);
  }
}

}  // namespace

void search_jpeg(std::string_view bytes, Metadata& metadata) {
  ExtendedXmp extended;
  read_segments(bytes, extended, metadata);
  extended.give(metadata);
}

}  // namespace assure::inspect
