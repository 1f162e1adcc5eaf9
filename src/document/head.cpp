#include "document/head.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/text.h"
#include "document/content.h"

namespace assure::document {
namespace {

using namespace std::string_view_literals;

struct StandIn {
  std::string_view mark;
  std::string_view what;
};

// By the end of the name, in lower case.
constexpr StandIn by_ending[] = {
    {".gdoc", "a shortcut to a Google document"},
    {".gsheet", "a shortcut to a Google spreadsheet"},
    {".gslides", "a shortcut to a Google presentation"},
    {".gdraw", "a shortcut to a Google drawing"},
    {".gform", "a shortcut to a Google form"},
    {".gsite", "a shortcut to a Google site"},
    {".gmap", "a shortcut to a Google map"},
    {".gjam", "a shortcut to a Google Jamboard"},
    {".lnk", "a Windows shortcut"},
    {".url", "a shortcut to an address"},
    {".website", "a shortcut to an address"},
    {".webloc", "a shortcut to an address"},
    {".desktop", "a desktop shortcut"},
    {".icloud", "a placeholder of iCloud for a file that was not downloaded"},
    {".crdownload", "a download that did not finish"},
    {".part", "a download that did not finish"},
    {".partial", "a download that did not finish"},
    {".opdownload", "a download that did not finish"},
};

// By the beginning of the name.
constexpr StandIn by_beginning[] = {
    {"~$", "a lock file of an office program"},
    {".~lock.", "a lock file of an office program"},
};

// By the first bytes. Pointers are small: what is longer speaks of them.
constexpr StandIn by_content[] = {
    {"version https://git-lfs.github.com/spec/", "a Git LFS pointer"},
    {"version https://hawser.github.com/spec/", "a Git LFS pointer"},
    {"/annex/objects/", "a git-annex pointer"},
    {"XSym\n", "a symbolic link of another computer"},
    {"[InternetShortcut]", "a shortcut to an address"},
    {"[Desktop Entry]", "a desktop shortcut"},
    {"L\0\0\0\1\x14\2\0"sv, "a Windows shortcut"},
};
constexpr std::uint64_t longest_pointer = 4096;

constexpr std::string_view program_endings[] = {
    "exe", "dll", "com", "scr", "sys", "msi", "elf", "so", "bin", "o", "ko", "ocx", "cpl"};

std::uint32_t little_endian_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 4; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// What it is to run; empty when it is none. Of Windows, both marks: two letters alone are a weak one.
std::string_view program_of(std::string_view bytes) {
  if (bytes.starts_with("\x7F"
                        "ELF"))
    return "a Linux program";
  constexpr std::size_t place = 0x3C;
  if (!bytes.starts_with("MZ") || bytes.size() < place + 4) return {};
  std::uint32_t at = little_endian_at(bytes, place);
  bool portable = at < bytes.size() && bytes.substr(at).starts_with("PE\0\0"sv);
  return portable ? "a Windows program"sv : ""sv;
}

bool is_named_program(std::string_view name) {
  std::string end = base::lower_ascii(name.substr(name.rfind('.') + 1));
  return std::find(std::begin(program_endings), std::end(program_endings), end) != std::end(program_endings);
}

Type type_of(Content content, std::optional<Type> claimed, std::string_view bytes) {
  switch (content) {
    case Content::Pdf:
      return Type::Pdf;
    case Content::Image:
      return Type::Image;
    case Content::Text:
      return type_of_text(claimed, bytes);
    default:
      return Type::Other;
  }
}

// Compound files may be office files with a password, and zips any of them. What text in markup begins with
// is markup.
bool needs_parser(Content content, std::optional<Type> claimed, std::string_view bytes) {
  switch (content) {
    case Content::Zip:
      return is_packed(claimed);
    case Content::Ole:
      return is_packed(claimed) || claimed == Type::Mail;
    case Content::Pdf:
      return !claimed || claimed == Type::Pdf;
    case Content::Text:
      return claimed == Type::Mail || type_of_text(claimed, bytes) == Type::Rtf;
    case Content::Binary:
      return claimed == Type::Mail;
    default:
      return false;
  }
}

}  // namespace

std::string why_stand_in(const Head& head) {
  std::string_view name = head.name.substr(head.name.rfind('/') + 1);
  const std::string lower = base::lower_ascii(name);
  auto said = [](const StandIn& row) { return fmt::format("is {}", row.what); };
  for (const StandIn& row : by_beginning) {
    if (name.starts_with(row.mark)) return said(row);
  }
  for (const StandIn& row : by_ending) {
    if (lower.ends_with(row.mark)) return said(row);
  }
  for (const StandIn& row : by_content) {
    if (head.size <= longest_pointer && head.bytes.starts_with(row.mark)) return said(row);
  }
  return {};
}

bool is_all_zeros(std::string_view bytes) {
  return bytes.find_first_not_of('\0') == std::string_view::npos;
}

std::string why_blank(const Head& head) {
  if (!head.is_whole()) return {};
  if (is_all_zeros(head.bytes)) return "holds nothing but zeros";
  bool blank = head.bytes.find_first_not_of("\t\n\v\f\r ") == std::string_view::npos;
  return blank ? "holds nothing but white space" : std::string();
}

std::optional<Facts> facts_of_head(const Head& head) {
  auto claimed = claimed_type(head.name);
  const Content content = content_of(head.bytes);
  if (needs_parser(content, claimed, head.bytes)) return std::nullopt;
  Facts facts;
  facts.size = head.size;
  facts.type = type_of(content, claimed, head.bytes);
  if (claimed && *claimed != facts.type) {
    facts.trouble = not_as_named(*claimed);
  } else if (content == Content::Text) {
    facts.beginning = beginning_of(decode_text(head.bytes.substr(0, std::size_t(2) * largest_beginning)));
  } else if (auto program = program_of(head.bytes); !program.empty() && !is_named_program(head.name)) {
    facts.trouble = fmt::format("is {} although its name does not say so", program);
  }
  return facts;
}

}  // namespace assure::document
