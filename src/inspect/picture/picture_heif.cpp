// HEIF and AVIF: boxes (ISO/IEC 14496-12), of which two say which items there are and where.
#include <algorithm>
#include <cstddef>
#include <set>

#include "inspect/byte_fields.h"
#include "inspect/picture/exif.h"
#include "inspect/picture/picture.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

struct BoxIn {
  std::string_view kind, content;
  std::size_t size = 0;  // of all of it; 0: there is none
};

BoxIn box_at(std::string_view bytes, std::size_t at) {
  constexpr std::size_t head = 8, large_head = 16;
  if (at + head > bytes.size()) return {};
  std::uint64_t size = field_at(bytes, at, 4);
  const bool large = size == 1;
  if (large) size = field_at(bytes, at + head, 8);
  if (size == 0) size = bytes.size() - at;
  const std::size_t before = large ? large_head : head;
  if (size < before) return {};
  const std::string_view all = bytes_at(bytes, at, size);
  return {all.substr(4, 4), all.substr(std::min(before, all.size())), all.size()};
}

// The content of the first one of that kind.
std::string_view find_box(std::string_view bytes, std::string_view kind) {
  for (std::size_t at = 0;;) {
    const BoxIn box = box_at(bytes, at);
    if (box.size == 0) return {};
    if (box.kind == kind) return box.content;
    at += box.size;
  }
}

struct Items {
  std::set<std::uint64_t> exif, xmp;
};

// `iinf`: a version, flags, a count, and boxes `infe` of version 2 or 3.
Items items_in(std::string_view information) {
  Items items;
  const std::size_t count_width = field_at(information, 0, 1) == 0 ? 2 : 4;
  for (std::size_t at = 4 + count_width;;) {
    const BoxIn box = box_at(information, at);
    if (box.size == 0) return items;
    const std::size_t width = field_at(box.content, 0, 1) == 3 ? 4 : 2;
    const std::uint64_t item = field_at(box.content, 4, width);
    const std::string_view kind = bytes_at(box.content, 4 + width + 2, 4);
    if (kind == "Exif") items.exif.insert(item);
    const std::string_view rest = bytes_at(box.content, 4 + width + 6, 200);
    if (kind == "mime" && rest.find("application/rdf+xml") != std::string_view::npos) items.xmp.insert(item);
    at += box.size;
  }
}

// `iloc`: of each item the extents that it is made of.
class Places {
 public:
  Places(std::string_view file, std::string_view locations, std::string_view data)
      : file_(file), locations_(locations), data_(data) {}

  template <class Act>
  void for_each(Act act) {
    const std::uint64_t version = take(1);
    at_ += 3;
    const std::uint64_t sizes = take(1), more = take(1);
    const std::size_t offset = sizes >> 4U, length = sizes & 15U, base = more >> 4U;
    const std::size_t index = version > 0 ? more & 15U : 0;
    const std::size_t wide = version < 2 ? 2 : 4;
    const std::uint64_t count = take(wide);
    for (std::uint64_t i = 0; i < count && at_ < locations_.size(); ++i) {
      const std::uint64_t item = take(wide);
      const std::uint64_t method = version > 0 ? take(2) & 15U : 0;
      at_ += 2;  // in this file
      const std::uint64_t start = take(base), extents = take(2);
      for (std::uint64_t j = 0; j < extents && at_ < locations_.size(); ++j) {
        at_ += index;
        const std::uint64_t place = start + take(offset), size = take(length);
        // An item in several pieces is rare, and no property of a picture needs it.
        if (j == 0) act(item, bytes_at(method == 1 ? data_ : file_, place, size));
      }
    }
  }

 private:
  std::uint64_t take(std::size_t width) {
    const std::uint64_t value = field_at(locations_, at_, std::min<std::size_t>(width, 8));
    at_ += width;
    return value;
  }

  std::string_view file_, locations_, data_;
  std::size_t at_ = 0;
};

}  // namespace

void search_heif(std::string_view bytes, Metadata& metadata) {
  constexpr std::size_t version = 4;  // and flags, of a box with such
  const std::string_view meta = find_box(bytes, "meta");
  if (meta.size() < version) return metadata.leave_out();
  const std::string_view boxes = meta.substr(version);
  const Items items = items_in(find_box(boxes, "iinf"));
  std::size_t left = 16;  // more of them is no picture
  Places(bytes, find_box(boxes, "iloc"), find_box(boxes, "idat"))
      .for_each([&](std::uint64_t item, std::string_view content) {
        const bool is_exif = items.exif.contains(item), is_xmp = items.xmp.contains(item);
        if (!is_exif && !is_xmp) return;
        if (left == 0) return metadata.leave_out();
        --left;
        if (is_xmp) return add_xmp(content, metadata);
        // The offset of the mark of the byte order comes before it.
        const std::uint64_t mark = 4 + field_at(content, 0, 4);
        add_exif(bytes_at(content, mark, content.size()), metadata);
      });
}

}  // namespace assure::inspect
