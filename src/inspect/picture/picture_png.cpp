// PNG (ISO/IEC 15948, clause 11.3): chunks of text before and behind the picture.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>

#include "base/text.h"
#include "inspect/byte_fields.h"
#include "inspect/office/inflate.h"
#include "inspect/picture/exif.h"
#include "inspect/picture/iptc.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

constexpr std::size_t longest_text = std::size_t(1) << 20U;  // of one that is unpacked

// Takes what stands before a zero, and the zero, from the beginning.
std::string_view take_word(std::string_view& content) {
  const std::size_t end = std::min(content.find('\0'), content.size());
  const std::string_view word = content.substr(0, end);
  content.remove_prefix(std::min(end + 1, content.size()));
  return word;
}

// ImageMagick writes `\nexif\n     123\n4578...`: a name, a size, and bytes in hexadecimal.
std::string from_hexadecimal(std::string_view text) {
  for (int line = 0; line < 3; ++line) text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  std::string bytes;
  std::optional<int> high;
  for (const char c : text) {
    const auto digit = std::string_view("0123456789abcdef").find(c);
    if (digit == std::string_view::npos) continue;
    if (high) bytes += static_cast<char>(*high * 16 + static_cast<int>(digit));
    high = high ? std::nullopt : std::optional(static_cast<int>(digit));
  }
  return bytes;
}

void add_profile(std::string_view name, std::string_view text, Metadata& metadata) {
  if (text.size() < 8) return;
  const std::string bytes = from_hexadecimal(text);
  const std::string_view content = bytes;
  constexpr std::string_view exif("Exif\0\0", 6);
  if (name == "xmp") add_xmp(content, metadata);
  if (name == "iptc") add_resources(content, metadata);
  if (name == "exif" || name == "APP1")
    add_exif(content.substr(content.starts_with(exif) ? exif.size() : 0), metadata);
}

void add_text(std::string_view key, std::string_view text, Metadata& metadata) {
  constexpr std::string_view profile = "Raw profile type ";
  if (key == "XML:com.adobe.xmp") {
    add_xmp(text, metadata);
  } else if (key.starts_with(profile)) {
    add_profile(key.substr(profile.size()), text, metadata);
  } else if (key == "Author" || key == "Artist" || key == "Copyright") {
    metadata.add_person(key, text);
  } else {
    metadata.add(key, text);
  }
}

void add_packed_text(std::string_view key, std::string_view packed, Metadata& metadata) {
  if (!metadata.take(longest_text)) return;
  const auto text = inflated(packed, longest_text);
  if (!text) return metadata.leave_out();
  add_text(key, *text, metadata);
}

// Whether it is packed, how, its language, and the key in that language come before the text.
void add_international(std::string_view key, std::string_view content, Metadata& metadata) {
  if (content.size() < 2) return;
  const bool packed = content[0] != '\0';
  content.remove_prefix(2);
  take_word(content);
  take_word(content);
  if (packed) {
    add_packed_text(key, content, metadata);
  } else {
    add_text(key, content, metadata);
  }
}

void add_chunk(std::string_view kind, std::string_view content, Metadata& metadata) {
  if (kind == "eXIf") return add_exif(content, metadata);
  if (kind != "tEXt" && kind != "zTXt" && kind != "iTXt") return;
  const std::string_view key = take_word(content);
  if (kind == "tEXt") add_text(key, content, metadata);
  if (kind == "zTXt")
    add_packed_text(key, content.substr(std::min<std::size_t>(1, content.size())), metadata);
  if (kind == "iTXt") add_international(key, content, metadata);
}

}  // namespace

void search_png(std::string_view bytes, Metadata& metadata) {
  constexpr std::size_t signature = 8, frame = 12;
  constexpr std::size_t most_texts = 2000;
  std::size_t texts = 0;
  for (std::size_t at = signature; at + frame <= bytes.size();) {
    const std::string_view content = bytes_at(bytes, at + 8, field_at(bytes, at, 4));
    const std::string_view kind = bytes.substr(at + 4, 4);
    const bool is_text = kind.ends_with("Xt") || kind == "eXIf";
    if (is_text && ++texts > most_texts) return metadata.leave_out();
    add_chunk(kind, content, metadata);
    at += frame + content.size();
  }
}

}  // namespace assure::inspect
