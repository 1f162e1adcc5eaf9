#include "pack/check_written.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/parallel.h"
#include "zip/deflate.h"
#include "zip/reader.h"

namespace assure::pack {
namespace {

constexpr std::uint64_t check_chunk = 1 << 20;

}  // namespace

base::Result<bool> has_crc(
    base::InputFile& file, std::uint64_t offset, std::uint64_t count, std::uint32_t expected) {
  zip::Buffer buffer = zip::Buffer::of(static_cast<std::size_t>(std::min(check_chunk, count)));
  std::uint32_t crc = 0;
  while (count > 0) {
    auto got = ASSURE_TRY(
        file.read_at(offset, {buffer.bytes.get(), static_cast<std::size_t>(std::min(check_chunk, count))}));
    if (got == 0) return false;
    crc = zip::crc32(crc, buffer.view().substr(0, got));
    offset += got;
    count -= got;
  }
  return crc == expected;
}

base::Result<std::uint64_t> check_zip(base::FileSystem& files, const std::string& path,
    std::span<const std::string> names, std::vector<PackSource::Packed>& members, std::size_t jobs) {
  auto file = ASSURE_TRY(files.open(path, base::Links::Refuse));
  auto index = ASSURE_TRY(zip::read_index(*file));
  auto wrong = [&](std::string_view why) {
    return base::fail(fmt::format("{}: written wrongly: {}", files.shown(path), why));
  };
  if (!index.flaws.empty()) return wrong(index.flaws[0].message);
  if (!index.canonical) return wrong("its records are not those of a pack");
  if (index.members.size() != names.size()) return wrong("the number of files");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const zip::Entry& entry = index.members[i].entry;
    const zip::Member& member = members[i].file.member;
    bool as_told = entry.name == names[i] && entry.crc == member.crc && entry.size == member.size &&
                   entry.packed == member.packed_size &&
                   entry.method == (member.form == zip::Member::Form::Stored ? zip::stored : zip::deflated);
    if (!as_told) return wrong(names[i]);
    members[i].file.offset = index.members[i].data;
  }
  std::vector<base::Result<bool>> sound(members.size(), true);
  base::parallel_for(jobs, members.size(), [&](std::size_t i) {
    const auto& member = members[i];
    if (!member.lent)
      sound[i] = has_crc(*file, member.file.offset, member.file.member.packed_size, member.file.packed_crc);
  });
  for (std::size_t i = 0; i < sound.size(); ++i) {
    if (!sound[i]) return tl::make_unexpected(sound[i].error());
    if (!*sound[i]) return wrong(names[i]);
  }
  auto info = ASSURE_TRY(file->info());
  return info.size;
}

base::Result<std::uint64_t> check_records(
    base::FileSystem& files, const std::string& path, std::size_t count) {
  auto file = ASSURE_TRY(files.open(path, base::Links::Refuse));
  auto index = ASSURE_TRY(zip::read_index(*file));
  if (!index.canonical || index.members.size() != count)
    return base::fail(files.shown(path) + ": written wrongly");
  auto info = ASSURE_TRY(file->info());
  return info.size;
}

}  // namespace assure::pack
