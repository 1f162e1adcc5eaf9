#include "inspect/picture/exif.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "inspect/byte_fields.h"
#include "inspect/picture/iptc.h"
#include "inspect/picture/xmp.h"

namespace assure::inspect {
namespace {

enum class Means : std::uint8_t {
  Words,
  Person,
  Utf16Words,
  Utf16Person,
  Comment,  // begins with the name of its character set
  Directory,
  PlaceDirectory,
  Xmp,
  Iptc,
  Resources
};

struct ExifTag {
  std::uint16_t number;
  Means means;
  std::string_view label;
};

constexpr ExifTag exif_tags[] = {
    {0x010D, Means::Words, "Document name"},
    {0x010E, Means::Words, "Image description"},
    {0x013B, Means::Person, "Artist"},
    {0x013C, Means::Words, "Host computer"},
    {0x014A, Means::Directory, {}},
    {0x02BC, Means::Xmp, {}},
    {0x8298, Means::Person, "Copyright"},
    {0x83BB, Means::Iptc, {}},
    {0x8649, Means::Resources, {}},
    {0x8769, Means::Directory, {}},
    {0x8825, Means::PlaceDirectory, {}},
    {0x9286, Means::Comment, "User comment"},
    {0x9C9B, Means::Utf16Words, "Title"},
    {0x9C9C, Means::Utf16Words, "Comment"},
    {0x9C9D, Means::Utf16Person, "Author"},
    {0x9C9E, Means::Utf16Words, "Keywords"},
    {0x9C9F, Means::Utf16Words, "Subject"},
    {0xA430, Means::Person, "Camera owner"},
};

// Bytes of one value, by its type from 1 on.
constexpr std::uint64_t value_widths[] = {1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

class Directories {
 public:
  Directories(std::string_view bytes, ByteOrder order, Metadata& metadata)
      : bytes_(bytes), order_(order), metadata_(metadata) {}

  void read(std::uint64_t first) {
    to_come_.push_back({first, false});
    while (!to_come_.empty()) {
      const Next next = to_come_.back();
      to_come_.pop_back();
      if (next.at == 0 || next.at >= bytes_.size() || !seen_.insert(next.at).second) continue;
      if (seen_.size() > most_directories) return metadata_.leave_out();
      read_one(next);
    }
  }

 private:
  static constexpr std::size_t most_directories = 1000, most_entries = 100'000;
  struct Next {
    std::uint64_t at = 0;
    bool is_place = false;
  };

  std::uint64_t number(std::uint64_t at, std::size_t width) const {
    return field_at(bytes_, static_cast<std::size_t>(at), width, order_);
  }

  void read_one(Next next) {
    const std::uint64_t count = number(next.at, 2);
    if (!next.is_place) to_come_.push_back({number(next.at + 2 + 12 * count, 4), false});
    for (std::uint64_t i = 0; i < count; ++i) {
      const std::uint64_t entry = next.at + 2 + 12 * i;
      if (entry + 12 > bytes_.size()) return;
      if (++entries_ > most_entries) return metadata_.leave_out();
      if (next.is_place) {
        read_place(entry);
      } else {
        read_entry(entry);
      }
    }
  }

  std::string_view value_of(std::uint64_t entry) {
    const std::uint64_t type = number(entry + 2, 2), count = number(entry + 4, 4);
    if (type == 0 || type > std::size(value_widths)) return {};
    const std::uint64_t size = count * value_widths[type - 1];
    const std::string_view value = bytes_at(bytes_, size <= 4 ? entry + 8 : number(entry + 8, 4), size);
    return metadata_.take(value.size()) ? value : std::string_view();
  }

  // A camera without a receiver may write a place of nothing but zeros.
  void read_place(std::uint64_t entry) {
    constexpr std::uint64_t latitude = 2, longitude = 4;
    const std::uint64_t tag = number(entry, 2);
    if (tag != latitude && tag != longitude) return;
    const std::string_view value = value_of(entry);
    bool somewhere = false;
    for (std::size_t i = 0; i + 8 <= value.size(); i += 8)
      somewhere = somewhere || (field_at(value, i, 4, order_) > 0 && field_at(value, i + 4, 4, order_) > 0);
    if (somewhere) metadata_.add_place();
  }

  void read_entry(std::uint64_t entry) {
    const std::uint64_t number_of_tag = number(entry, 2);
    const auto* tag = std::find_if(std::begin(exif_tags), std::end(exif_tags),
        [&](const ExifTag& known) { return known.number == number_of_tag; });
    if (tag == std::end(exif_tags)) return;
    if (tag->means == Means::Directory || tag->means == Means::PlaceDirectory) {
      const std::string_view places = value_of(entry);
      for (std::size_t i = 0; i + 4 <= places.size() && to_come_.size() < most_directories; i += 4)
        to_come_.push_back({field_at(places, i, 4, order_), tag->means == Means::PlaceDirectory});
      return;
    }
    add(*tag, value_of(entry));
  }

  void add(const ExifTag& tag, std::string_view value) {
    switch (tag.means) {
      case Means::Words:
        return metadata_.add(tag.label, value);
      case Means::Person:
        return metadata_.add_person(tag.label, value);
      case Means::Utf16Words:
        return metadata_.add(tag.label, base::from_utf16(value, false));
      case Means::Utf16Person:
        return metadata_.add_person(tag.label, base::from_utf16(value, false));
      case Means::Comment:
        return metadata_.add(tag.label, comment_in(value));
      case Means::Xmp:
        return add_xmp(value, metadata_);
      case Means::Iptc:
        return add_iptc(value, metadata_);
      case Means::Resources:
        return add_resources(value, metadata_);
      case Means::Directory:
      case Means::PlaceDirectory:
        return;
    }
  }

  std::string comment_in(std::string_view value) const {
    constexpr std::size_t name = 8;
    if (value.size() < name) return {};
    const std::string_view text = value.substr(name);
    if (value.starts_with("UNICODE")) return base::from_utf16(text, order_ == ByteOrder::Big);
    return std::string(text);
  }

  std::string_view bytes_;
  ByteOrder order_;
  Metadata& metadata_;
  std::vector<Next> to_come_;
  std::set<std::uint64_t> seen_;
  std::size_t entries_ = 0;
};

}  // namespace

void add_exif(std::string_view bytes, Metadata& metadata) {
  const bool little = bytes.starts_with("II"), big = bytes.starts_with("MM");
  const ByteOrder order = little ? ByteOrder::Little : ByteOrder::Big;
  constexpr std::uint64_t mark = 42, mark_of_large = 43;
  const std::uint64_t kind = field_at(bytes, 2, 2, order);
  if ((little || big) && kind == mark_of_large) return metadata.leave_out();
  if ((!little && !big) || kind != mark) return;
  Directories(bytes, order, metadata).read(field_at(bytes, 4, 4, order));
}

}  // namespace assure::inspect
