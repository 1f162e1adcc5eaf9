// JPEG (ITU-T T.81, annex B): segments before the picture itself.
#include <cstddef>

#include "inspect/byte_fields.h"
#include "inspect/exif.h"
#include "inspect/iptc.h"
#include "inspect/picture.h"
#include "inspect/xmp.h"

namespace assure::inspect {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t start_of_scan = 0xDA, end_of_image = 0xD9, comment_segment = 0xFE;
constexpr std::uint64_t first_application = 0xE1, photoshop = 0xED;

void add_segment(std::uint64_t marker, std::string_view content, Metadata& metadata) {
  constexpr auto exif = "Exif\0\0"sv, xmp = "http://ns.adobe.com/xap/1.0/\0"sv,
                 resources = "Photoshop 3.0\0"sv;
  if (marker == comment_segment) {
    metadata.add("Comment", content);
  } else if (marker == first_application && content.starts_with(exif)) {
    add_exif(content.substr(exif.size()), metadata);
  } else if (marker == first_application && content.starts_with(xmp)) {
    add_xmp(content.substr(xmp.size()), metadata);
  } else if (marker == photoshop && content.starts_with(resources)) {
    add_resources(content.substr(resources.size()), metadata);
  }
}

}  // namespace

void search_jpeg(std::string_view bytes, Metadata& metadata) {
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
    add_segment(marker, bytes_at(bytes, at + 4, size - 2), metadata);
    at += 2 + static_cast<std::size_t>(size);
  }
}

}  // namespace assure::inspect
