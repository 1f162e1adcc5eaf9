#include "pack/stat_cache.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/file_state.h"
#include "base/text.h"

namespace assure::pack {
namespace {

constexpr std::string_view head = "assure stat cache 2\n";
// A clock tick of any kernel, and the two seconds of file systems that keep no fractions.
constexpr std::int64_t fine_grain = 20'000'000;
constexpr std::int64_t coarse_grain = 2'000'000'000;

std::string file_line(const CachedFile& file) {
  const zip::Member& member = file.member;
  return fmt::format("{} {} {} {} {} {} {} {} {}{} {}\n", file.digest,
      member.form == zip::Member::Form::Stored ? "stored" : "deflated", member.crc, member.size,
      member.packed_size, file.offset, file.packed_crc, base::state_text(file.copy),
      file.source ? "known " : "unknown", file.source ? base::state_text(*file.source) : "", file.path);
}

std::optional<CachedFile> parse_file(std::string_view line) {
  base::StateFields fields{line};
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
  text += fmt::format("{}\n{}\n{}\n{}\n", cache.maker, base::state_text(cache.zip),
      base::state_text(cache.folder), cache.date.iso());
  for (const CachedFile& file : cache.files) text += file_line(file);
  return text;
}

std::optional<StatCache> parse_cache(std::string_view text) {
  if (!text.starts_with(head)) return std::nullopt;
  text.remove_prefix(head.size());
  std::vector<std::string_view> lines = base::split(text, '\n');
  if (lines.size() < 5) return std::nullopt;
  StatCache cache;
  cache.maker = lines[0];
  base::StateFields zip{lines[1]};
  cache.zip = zip.state();
  base::StateFields folder{lines[2]};
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
