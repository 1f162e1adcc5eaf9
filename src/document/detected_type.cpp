#include "document/detected_type.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace assure::document {
namespace {

using namespace std::string_view_literals;

struct TypeSignature {
  std::string_view bytes;
  DetectedType type;
};

// At offset 0.
constexpr TypeSignature type_signatures[] = {
    {"MZ"sv, {"exe", "a Windows program"}},
    {"\x7F"
     "ELF"sv,
        {"elf", "a Linux program"}},
    {"L\0\0\0\1\x14\2\0"sv, {"lnk", "a Windows shortcut"}},
    {"ITSF"sv, {"chm", "a compiled help file"}},
    {"MSCF"sv, {"cab", "a cabinet archive"}},
    {"Rar!\x1A\7"sv, {"rar", "a rar archive"}},
    {"7z\xBC\xAF\x27\x1C"sv, {"7z", "a 7z archive"}},
    {"\x1F\x8B\x08"sv, {"gz", "a gzip archive"}},
    {"BZh"sv, {"bz2", "a bzip2 archive"}},
    {"\xFD"
     "7zXZ\0"sv,
        {"xz", "an xz archive"}},
};

// By a member of a zip, in lower case; the first row that fits.
struct Member {
  std::string_view name;
  std::optional<DetectedType> type;
};
constexpr Member members[] = {
    {"word/vbaproject.bin", DetectedType{"docm", "a Word document with macros"}},
    {"xl/vbaproject.bin", DetectedType{"xlsm", "an Excel workbook with macros"}},
    {"ppt/vbaproject.bin", DetectedType{"pptm", "a PowerPoint presentation with macros"}},
    {"[content_types].xml", std::nullopt},  // an office file
    {"mimetype", std::nullopt},             // an OpenDocument file or an e-book
    {"meta-inf/manifest.mf", DetectedType{"jar", "a Java program"}},
};
constexpr DetectedType plain_zip{"zip", "a zip archive"};

constexpr std::size_t end_record = 22, longest_comment = 0xFFFF, entry_record = 46;
constexpr std::size_t longest_list = std::size_t(1) << 20U;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  for (std::size_t i = width; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// Text may begin with the letters of a signature.
bool is_plain(std::string_view head) {
  return std::all_of(head.begin(), head.end(),
      [](char c) { return (c >= ' ' && c <= '~') || c == '\t' || c == '\n' || c == '\r'; });
}

base::Result<std::string> piece(base::InputFile& file, std::uint64_t offset, std::size_t length) {
  std::string bytes(length, '\0');
  std::size_t filled = 0;
  while (filled < length) {
    auto count = ASSURE_TRY(file.read_at(offset + filled, std::span<char>(bytes).subspan(filled)));
    if (count == 0) break;
    filled += count;
  }
  bytes.resize(filled);
  return bytes;
}

// Of a zip of `size` bytes, in lower case; of a zip64 too. None when its end makes no sense.
base::Result<std::vector<std::string>> member_names(base::InputFile& file, std::uint64_t size) {
  std::vector<std::string> names;
  auto length = static_cast<std::size_t>(std::min<std::uint64_t>(size, end_record + longest_comment));
  auto tail = ASSURE_TRY(piece(file, size - length, length));
  auto end = tail.rfind("PK\5\6"sv);
  if (end == std::string::npos || tail.size() - end < end_record) return names;
  std::uint64_t listed = number(tail, end + 12, 4), from = number(tail, end + 16, 4);
  if (from == 0xFFFFFFFF && end >= 20) {
    std::uint64_t at = number(tail, end - 20 + 8, 8);  // of the locator
    if (at > size) return names;
    auto record = ASSURE_TRY(piece(file, at, 56));
    if (!record.starts_with("PK\6\6"sv) || record.size() < 56) return names;
    listed = number(record, 40, 8);
    from = number(record, 48, 8);
  }
  if (from > size) return names;
  auto list =
      ASSURE_TRY(piece(file, from, static_cast<std::size_t>(std::min<std::uint64_t>(listed, longest_list))));
  std::string_view left = list;
  while (left.starts_with("PK\1\2"sv) && left.size() >= entry_record) {
    auto name = static_cast<std::size_t>(number(left, 28, 2));
    auto more = static_cast<std::size_t>(number(left, 30, 2) + number(left, 32, 2));
    names.push_back(base::lower_ascii(left.substr(entry_record, name)));
    left.remove_prefix(std::min(left.size(), entry_record + name + more));
  }
  return names;
}

base::Result<std::optional<DetectedType>> type_of_zip(base::InputFile& file) {
  auto info = ASSURE_TRY(file.info());
  auto names = ASSURE_TRY(member_names(file, info.size));
  for (const Member& member : members) {
    if (std::find(names.begin(), names.end(), member.name) != names.end()) return member.type;
  }
  return plain_zip;
}

}  // namespace

base::Result<std::optional<DetectedType>> detect_type(base::InputFile& file) {
  auto head = ASSURE_TRY(piece(file, 0, 16));
  if (head.starts_with("PK\3\4"sv) || head.starts_with("PK\5\6"sv)) return type_of_zip(file);
  if (is_plain(head)) return std::optional<DetectedType>();
  for (const TypeSignature& signature : type_signatures) {
    if (head.starts_with(signature.bytes)) return signature.type;
  }
  return std::optional<DetectedType>();
}

}  // namespace assure::document
