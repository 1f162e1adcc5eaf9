// The pack that stands where a new one will, as far as its files and packed bytes can be used again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/date.h"
#include "base/file_system.h"
#include "pack/stat_cache.h"

namespace assure::pack {

class Previous {
 public:
  // Knows nothing, so that everything is read and packed.
  Previous() = default;
  // Knows what the cache says, if it speaks of just the zip that stands at `zip`. `date`: of the new zip's
  // entries.
  Previous(base::FileSystem& files, StatCache cache, const std::string& zip, base::Date date);

  bool knows_any() const { return zip_ != nullptr; }
  base::InputFile* zip() const { return zip_.get(); }
  std::uint64_t zip_size() const { return cache_.zip.size; }
  // What was packed under this path, if it came from a file in just this state.
  const CachedFile* same_file(const std::string& path, const base::FileInfo& source) const;
  // Or if it was these bytes.
  const CachedFile* same_bytes(const std::string& path, std::uint64_t size, const std::string& digest) const;
  // Its packed bytes in the old zip; none when a byte of them is not what was written. Reads them.
  std::optional<zip::LentBytes> lent(const CachedFile& file) const;

 private:
  const CachedFile* find(const std::string& path) const;

  StatCache cache_;
  std::unordered_map<std::string_view, const CachedFile*> at_;
  std::unique_ptr<base::InputFile> zip_;
  bool same_date_ = false;
};

// Names what makes packed bytes: with the same name, the same bytes come out.
std::string packed_by();

}  // namespace assure::pack
