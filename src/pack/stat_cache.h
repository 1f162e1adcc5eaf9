// What a build remembers of the files it packed, so that the next one need not read them again: as git's
// index, it knows a file by size, times, inode and device. Where it lies, memory.h says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/file_system.h"
#include "zip/member.h"

namespace assure::pack {

struct CachedFile {
  std::string path;  // inside the pack
  std::string digest;
  zip::Member member;
  std::uint64_t offset = 0;              // of its packed bytes in the zip
  std::uint32_t packed_crc = 0;          // CRC-32 of those
  base::FileInfo copy;                   // of the file in the pack's folder
  std::optional<base::FileInfo> source;  // of the file it was read from, when that can be trusted
};

struct StatCache {
  std::string maker;  // what made the packed bytes: another maker might make others
  base::FileInfo zip;
  base::FileInfo folder;
  base::Date date;                // of the zip's entries
  std::vector<CachedFile> files;  // by the bytes of their paths
};

std::string cache_text(const StatCache& cache);
// None when it is not just what cache_text wrote.
std::optional<StatCache> parse_cache(std::string_view text);

// Whether a file with this state may have been written once more after it was read without its state telling:
// its last change is not clearly before `started`, a time of the same clock before it was read.
bool is_racy(const base::FileInfo& file, const base::FileInfo& started);

}  // namespace assure::pack
