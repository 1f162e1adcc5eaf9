#include "pack/previous.h"

#include <fmt/format.h>

#include "base/digest.h"
#include "pack/check_written.h"
#include "zip/deflate.h"
#include "zip/deflate_blocks.h"
#include "zip/records.h"

namespace assure::pack {
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
  same_date_ = zip::dos_date(cache_.date) == zip::dos_date(date);
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

std::optional<zip::LentBytes> Previous::lent(const CachedFile& file) const {
  auto sound = has_crc(*zip_, file.offset, file.member.packed_size, file.packed_crc);
  if (!sound || !*sound) return std::nullopt;
  return zip::LentBytes{zip_.get(), file.offset, same_date_};
}

std::string packed_by() {
  // The libraries do not say at run time which version they are: what they make of a text does.
  std::string text;
  for (int i = 0; text.size() < 20'000; ++i) text += fmt::format("{} of {} and {}; ", i * i, i, i % 7);
  std::string made;
  if (auto packed = zip::deflate(text)) made += packed->view();
  const std::string_view whole = text;
  for (const std::string& block : zip::BlockDeflater(1).deflate({&whole, 1}, true)) made += block;
  return fmt::format("layout {} {}", layout, base::sha256_hex(made).substr(0, 16));
}

}  // namespace assure::pack
