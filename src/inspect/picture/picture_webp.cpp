// WebP: chunks of RIFF (RFC 9649, section 2.7).
#include <cstddef>

#include "inspect/byte_fields.h"
#include "inspect/picture/exif.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {

void search_webp(std::string_view bytes, Metadata& metadata) {
  constexpr std::size_t header = 12, head = 8;
  constexpr std::string_view exif("Exif\0\0", 6);
  bool has_exif = false, has_xmp = false;  // readers take the first of each
  for (std::size_t at = header; at + head <= bytes.size();) {
    const std::string_view kind = bytes.substr(at, 4);
    const std::string_view content =
        bytes_at(bytes, at + head, field_at(bytes, at + 4, 4, ByteOrder::Little));
    if (kind == "EXIF" && !has_exif)
      add_exif(content.substr(content.starts_with(exif) ? exif.size() : 0), metadata);
    if (kind == "XMP " && !has_xmp) add_xmp(content, metadata);
    has_exif = has_exif || kind == "EXIF";
    has_xmp = has_xmp || kind == "XMP ";
    at += head + content.size() + content.size() % 2;
  }
}

}  // namespace assure::inspect
