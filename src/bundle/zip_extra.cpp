#include "bundle/zip_extra.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace assure::bundle {
namespace {

constexpr std::uint64_t full32 = 0xFFFFFFFF;
constexpr std::uint16_t zip64_id = 0x0001;
constexpr std::uint16_t encoded_name_id = 0x0008;  // PKWARE: the name in another encoding
constexpr std::uint16_t pkware_unix_id =
    0x000D;  // behind 12 bytes, what a link points at or a device's number
constexpr std::uint16_t encryption_id = 0x0017;
constexpr std::uint16_t macintosh_name_id = 0x2605;  // ZipIt: the name on a Macintosh
constexpr std::uint16_t unicode_path_id = 0x7075;
constexpr std::uint16_t asi_unix_id = 0x756E;  // a mode, and from the 14th byte on what a link points at
constexpr std::uint16_t aes_id = 0x9901;

const ExtraField* find(const std::vector<ExtraField>& fields, std::uint16_t id) {
  auto at =
      std::find_if(fields.begin(), fields.end(), [&](const ExtraField& field) { return field.id == id; });
  return at == fields.end() ? nullptr : &*at;
}

bool twice(const std::vector<ExtraField>& fields, std::uint16_t id) {
  return std::count_if(
             fields.begin(), fields.end(), [&](const ExtraField& field) { return field.id == id; }) > 1;
}

bool is_special(const ExtraField& field) {
  if (field.id == pkware_unix_id) return field.data.size() > 12;
  if (field.id != asi_unix_id) return false;
  if (field.data.size() != 14) return true;
  unsigned type = number16(field.data, 4) & 0170000U;
  return type != 0 && type != 0100000U && type != 0040000U;
}

}  // namespace

std::optional<std::vector<ExtraField>> extra_fields(std::string_view extra) {
  std::vector<ExtraField> fields;
  while (extra.size() >= 4) {
    std::size_t size = number16(extra, 2);
    if (size > extra.size() - 4) return std::nullopt;
    fields.push_back({number16(extra, 0), extra.substr(4, size)});
    extra.remove_prefix(4 + size);
  }
  if (extra.find_first_not_of('\0') != std::string_view::npos) return std::nullopt;
  return fields;
}

bool widen(ZipEntry& entry, const std::vector<ExtraField>& fields) {
  if (twice(fields, zip64_id)) return false;
  const ExtraField* field = find(fields, zip64_id);
  std::string_view values = field ? field->data : std::string_view();
  const std::array<std::uint64_t*, 3> numbers = {&entry.size, &entry.packed, &entry.offset};
  auto needed = static_cast<std::size_t>(
      std::count_if(numbers.begin(), numbers.end(), [](const auto* number) { return *number == full32; }));
  bool only_needed = values.size() == 8 * needed;
  // Some programs write all of them whenever they write one.
  bool all = values.size() == 16 || values.size() == 24 || values.size() == 28;
  if (!only_needed && !all) return false;
  for (std::uint64_t* number : numbers) {
    if (only_needed && *number != full32) continue;
    if (values.size() < 8) return *number != full32;
    std::uint64_t value = number64(values, 0);
    if (*number != full32 && *number != value) return false;
    *number = value;
    values.remove_prefix(8);
  }
  return values.empty() || number32(values, 0) == 0;  // the part of a split zip
}

bool same_sizes(
    const ZipEntry& entry, std::string_view local, const std::vector<ExtraField>& fields, bool later) {
  if (twice(fields, zip64_id)) return false;
  std::uint64_t packed = number32(local, 18);
  std::uint64_t size = number32(local, 22);
  if (const ExtraField* field = find(fields, zip64_id)) {
    std::string_view values = field->data;
    bool both = values.size() == 16;
    std::size_t needed = 8 * (std::size_t(size == full32) + std::size_t(packed == full32));
    if (!both && values.size() != needed) return false;
    for (std::uint64_t* number : {&size, &packed}) {
      if (!both && *number != full32) continue;
      std::uint64_t value = number64(values, 0);
      bool agrees = *number == full32 || *number == value || (later && value == 0);
      if (!agrees) return false;
      *number = value;
      values.remove_prefix(8);
    }
  } else if (packed == full32 || size == full32) {
    return false;
  }
  auto same = [&](std::uint64_t found, std::uint64_t meant) {
    return found == meant || (later && found == 0);
  };
  return same(packed, entry.packed) && same(size, entry.size);
}

std::optional<std::string> disguise(const std::vector<ExtraField>& fields, const std::string& name) {
  for (const ExtraField& field : fields) {
    if (field.id == unicode_path_id) {
      // A version, and the CRC of the name that it stands for.
      std::string_view other = field.data.size() < 5 ? std::string_view() : field.data.substr(5);
      if (other != name) return fmt::format("is called `{}` in an extra field", other);
    }
    if (field.id == encoded_name_id || field.id == macintosh_name_id)
      return "has a second name in an extra field";
    if (field.id == encryption_id || field.id == aes_id) return "is encrypted";
    if (is_special(field)) return "is a link or a device in an extra field";
  }
  return std::nullopt;
}

bool names_in_unicode(const std::vector<ExtraField>& fields) {
  return find(fields, unicode_path_id) != nullptr;
}

}  // namespace assure::bundle
