#include "zip/extra.h"

#include <algorithm>
#include <array>
#include <bit>

#include <fmt/format.h>

#include "zip/deflate.h"

namespace assure::zip {
namespace {

constexpr std::uint16_t zip64_id = 0x0001;
constexpr std::uint16_t encoded_name_id = 0x0008;  // PKWARE: the name in another encoding
constexpr std::uint16_t pkware_unix_id =
    0x000D;  // behind 12 bytes, what a link points at or a device's number
constexpr std::uint16_t encryption_id = 0x0017;
constexpr std::uint16_t macintosh_name_id = 0x2605;  // ZipIt: the name on a Macintosh
constexpr std::uint16_t times_id = 0x5455;           // Info-ZIP: which times, and 4 bytes for each
constexpr std::uint16_t xceed_name_id = 0x554E;      // Xceed: the name in UTF-16
constexpr std::uint16_t streamed_id = 0x6C78;  // libarchive: attributes for those who read no list of files
constexpr std::uint16_t unicode_comment_id = 0x6375;
constexpr std::uint16_t unicode_path_id = 0x7075;
constexpr std::uint16_t asi_unix_id = 0x756E;  // a mode, and from the 14th byte on what a link points at
constexpr std::uint16_t aes_id = 0x9901;

constexpr std::array<std::uint16_t, 3> name_ids = {encoded_name_id, macintosh_name_id, xceed_name_id};

const ExtraField* find(const std::vector<ExtraField>& fields, std::uint16_t id) {
  auto at =
      std::find_if(fields.begin(), fields.end(), [&](const ExtraField& field) { return field.id == id; });
  return at == fields.end() ? nullptr : &*at;
}

bool twice(const std::vector<ExtraField>& fields, std::uint16_t id) {
  return std::count_if(
             fields.begin(), fields.end(), [&](const ExtraField& field) { return field.id == id; }) > 1;
}

// 14 bytes; more are what a link points at.
std::optional<std::string> asi_disguise(std::string_view data, bool is_folder) {
  constexpr const char* special = "is a link or a device in an extra field";
  if (data.size() != 14) return special;
  unsigned mode = number16(data, 4);
  unsigned type = mode & 0170000U;
  unsigned other = is_folder ? 0100000U : 0040000U;
  if (type == other) return "is a file in one place of the zip and a folder in an extra field";
  if (type != 0 && type != 0100000U && type != 0040000U) return special;
  if ((mode & 06000U) != 0 && !is_folder)
    return "would run with the rights of its owner (setuid), by an extra field";
  return std::nullopt;
}

// Info-ZIP's Unicode fields (APPNOTE 4.6.8, 4.6.9): a version, the CRC of the text that they stand for, and
// that text in UTF-8. Programs differ on what they make of a version or a CRC that is not right.
bool is_in_unicode(std::string_view data, std::string_view text) {
  return data.size() >= 5 && data[0] == 1 && number32(data, 1) == crc32(0, text);
}

std::optional<std::string> unicode_disguise(const ExtraField& field, const Header& header) {
  bool of_name = field.id == unicode_path_id;
  if (of_name && field.data.size() >= 5 && field.data.substr(5) != header.name)
    return fmt::format("is called `{}` in an extra field", field.data.substr(5));
  if (is_in_unicode(field.data, of_name ? header.name : header.comment)) return std::nullopt;
  return fmt::format(
      "has a second {} in an extra field, which programs read differently", of_name ? "name" : "comment");
}

// Which of three times there are, and then 4 bytes for each, or for the first of them only.
bool is_times(std::string_view data) {
  if (data.empty()) return false;
  auto announced = static_cast<std::size_t>(std::popcount(static_cast<unsigned>(data[0]) & 7U));
  return (data.size() - 1) % 4 == 0 && (data.size() - 1) / 4 <= announced;
}

std::optional<std::string> disguise(const ExtraField& field, const Header& header) {
  if (field.id == unicode_path_id || field.id == unicode_comment_id) return unicode_disguise(field, header);
  if (std::find(name_ids.begin(), name_ids.end(), field.id) != name_ids.end())
    return "has a second name in an extra field";
  if (field.id == encryption_id || field.id == aes_id) return "is encrypted";
  if (field.id == pkware_unix_id && field.data.size() > 12) return "is a link or a device in an extra field";
  if (field.id == asi_unix_id) return asi_disguise(field.data, header.name.ends_with('/'));
  if (field.id == streamed_id) return "has a second set of attributes in an extra field";
  if (field.id == times_id && !is_times(field.data)) return "has times in an extra field that are cut off";
  return std::nullopt;
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

bool widen(Entry& entry, const std::vector<ExtraField>& fields) {
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
    const Entry& entry, std::string_view local, const std::vector<ExtraField>& fields, bool later) {
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

std::optional<std::string> disguise(const std::vector<ExtraField>& fields, const Header& header) {
  for (const ExtraField& field : fields) {
    if (auto why = disguise(field, header)) return why;
  }
  return std::nullopt;
}

bool has_wide_sizes(const std::vector<ExtraField>& fields) {
  return find(fields, zip64_id) != nullptr;
}

}  // namespace assure::zip
