#include "bundle/previous.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "bundle/check_written.h"
#include "bundle/deflate.h"
#include "bundle/deflate_blocks.h"
#include "bundle/zip_records.h"

namespace assure::bundle {
namespace {

constexpr int layout = 1;  // to be raised when the same files would be packed into other bytes

}  // namespace

Previous::Previous(base::FileSystem& files, StatCache cache, const std::string& zip, base::Date date) {
  if (cache.maker != packed_by()) return;
  auto file = files.open(zip, base::Links::Refuse);
  if (!file) return;
  auto info = (*file)->info();
  if (!info || *info != cache.zip) return;
  zip_ = std::move(*file);
  cache_ = std::move(cache);
  same_date_ = dos_date(cache_.date) == dos_date(date);
  at_.reserve(cache_.files.size());
  for (const CachedFile& one : cache_.files) at_.emplace(one.path, &one);
}

const CachedFile* Previous::find(const std::string& path) const {
  auto found = at_.find(path);
  return found == at_.end() ? nullptr : found->second;
}

const CachedFile* Previous::same_file(const std::string& path, const base::FileInfo& source) const {
  const CachedFile* found = find(path);
  return found && found->source == source ? found : nullptr;
}

const CachedFile* Previous::same_bytes(
    const std::string& path, std::uint64_t size, const std::string& digest) const {
  const CachedFile* found = find(path);
  return found && found->member.size == size && found->digest == digest ? found : nullptr;
}

std::optional<Extent> Previous::extent(const CachedFile& file) const {
  auto sound = has_crc(*zip_, file.offset, file.member.packed_size, file.packed_crc);
  if (!sound || !*sound) return std::nullopt;
  return Extent{zip_.get(), file.offset, same_date_};
}

std::string packed_by() {
  // The libraries do not say at run time which version they are: what they make of a text does.
  std::string text;
  for (int i = 0; text.size() < 20'000; ++i) text += fmt::format("{} of {} and {}; ", i * i, i, i % 7);
  std::string made;
  if (auto packed = deflate(text)) made += packed->view();
  const std::string_view whole = text;
  for (const std::string& block : BlockDeflater().deflate({&whole, 1}, true)) made += block;
  return fmt::format("layout {} {}", layout, base::sha256_hex(made).substr(0, 16));
}

}  // namespace assure::bundle
