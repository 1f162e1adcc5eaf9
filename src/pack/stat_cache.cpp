#include "pack/stat_cache.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/digest.h"
#include "base/text.h"

namespace assure::pack {
namespace {

constexpr std::string_view head = "assure stat cache 2\n";
constexpr std::string_view seal = "sealed ";
// A clock tick of any kernel, and the two seconds of file systems that keep no fractions.
constexpr std::int64_t fine_grain = 20'000'000;
constexpr std::int64_t coarse_grain = 2'000'000'000;

std::string state_text(const base::FileInfo& info) {
  return fmt::format("{} {} {} {} {}", info.size, info.modified, info.changed, info.inode, info.device);
}

// Fields of a line, one after the other; `ok` when all were there.
struct Fields {
  std::string_view rest;
  bool ok = true;

  std::string_view next() {
    auto space = rest.find(' ');
    std::string_view field = rest.substr(0, space);
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    ok = ok && !field.empty();
    return field;
  }
  template <class Number>
  void read(Number& number) {
    std::string_view field = next();
    auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    ok = ok && error == std::errc() && end == field.data() + field.size();
  }
  base::FileInfo state() {
    base::FileInfo info;
    read(info.size);
    read(info.modified);
    read(info.changed);
    read(info.inode);
    read(info.device);
    return info;
  }
};

std::string file_line(const CachedFile& file) {
  const zip::Member& member = file.member;
  return fmt::format("{} {} {} {} {} {} {} {} {}{} {}\n", file.digest,
      member.form == zip::Member::Form::Stored ? "stored" : "deflated", member.crc, member.size,
      member.packed_size, file.offset, file.packed_crc, state_text(file.copy),
      file.source ? "known " : "unknown", file.source ? state_text(*file.source) : "", file.path);
}

std::optional<CachedFile> parse_file(std::string_view line) {
  Fields fields{line};
  CachedFile file;
  file.digest = fields.next();
  std::string_view form = fields.next();
  file.member.form = form == "stored" ? zip::Member::Form::Stored : zip::Member::Form::Deflated;
  fields.read(file.member.crc);
  fields.read(file.member.size);
  fields.read(file.member.packed_size);
  fields.read(file.offset);
  fields.read(file.packed_crc);
  file.copy = fields.state();
  if (fields.next() == "known") file.source = fields.state();
  file.path = fields.rest;
  if (!fields.ok || file.path.empty()) return std::nullopt;
  return file;
}

}  // namespace

std::string cache_text(const StatCache& cache) {
  std::string text(head);
  text += fmt::format(
      "{}\n{}\n{}\n{}\n", cache.maker, state_text(cache.zip), state_text(cache.folder), cache.date.iso());
  for (const CachedFile& file : cache.files) text += file_line(file);
  return text + fmt::format("{}{}\n", seal, base::sha256_hex(text));
}

std::optional<StatCache> parse_cache(std::string_view text) {
  const std::size_t sealed = seal.size() + 64 + 1;
  if (text.size() < head.size() + sealed || !text.starts_with(head)) return std::nullopt;
  std::string_view told = text.substr(text.size() - sealed);
  text.remove_suffix(sealed);
  if (told != fmt::format("{}{}\n", seal, base::sha256_hex(text))) return std::nullopt;
  text.remove_prefix(head.size());
  std::vector<std::string_view> lines = base::split(text, '\n');
  if (lines.size() < 5) return std::nullopt;
  StatCache cache;
  cache.maker = lines[0];
  Fields zip{lines[1]};
  cache.zip = zip.state();
  Fields folder{lines[2]};
  cache.folder = folder.state();
  cache.folder.kind = base::EntryKind::Directory;
  auto date = base::Date::parse(lines[3]);
  if (!zip.ok || !folder.ok || !date) return std::nullopt;
  cache.date = *date;
  cache.files.reserve(lines.size());
  // Behind the last line break stands nothing.
  for (std::size_t i = 4; i + 1 < lines.size(); ++i) {
    auto file = parse_file(lines[i]);
    if (!file) return std::nullopt;
    cache.files.push_back(std::move(*file));
  }
  return cache;
}

bool is_racy(const base::FileInfo& file, const base::FileInfo& started) {
  bool coarse = file.modified % 1'000'000'000 == 0 || file.device != started.device;
  std::int64_t last = std::max(file.modified, file.changed);
  return last >= started.modified - (coarse ? coarse_grain : fine_grain);
}

}  // namespace assure::pack
