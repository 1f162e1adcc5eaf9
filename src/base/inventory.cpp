#include "base/inventory.h"

#include <vector>

#include <fmt/format.h>

#include "base/digest.h"

namespace assure::base {

Inventory::Inventory(std::string root, std::unique_ptr<FileSystem> folder)
    : root_(std::move(root)), folder_(std::move(folder)) {}

Result<std::shared_ptr<Inventory>> Inventory::of(FileSystem& files, const std::string& root) {
  auto folder = files.beneath(root);
  if (!folder) return tl::make_unexpected(folder.error());
  return std::shared_ptr<Inventory>(new Inventory(root, std::move(*folder)));
}

tl::unexpected<Failure> Inventory::changed(const std::string& path) const {
  return fail(fmt::format("{}: changed while it was being read", join_path(root_, path)));
}

Status Inventory::add(const std::string& path, const FileInfo& info) {
  auto [at, added] = found_.emplace(path, info);
  return added || at->second == info ? Status() : Status(changed(path));
}

const FileInfo* Inventory::find(const std::string& path) const {
  auto at = found_.find(path);
  return at == found_.end() ? nullptr : &at->second;
}

Result<std::unique_ptr<InputFile>> Inventory::open(const std::string& path) const {
  const FileInfo* found = find(path);
  if (!found) return fail(fmt::format("{}: was not there when the folder was read", join_path(root_, path)));
  auto file = folder_->open(path, Links::Refuse);
  if (!file) {
    auto now = folder_->info(path);
    return now && *now == *found ? std::move(file) : changed(path);
  }
  if (auto same = check_unchanged(path, **file); !same) return tl::make_unexpected(same.error());
  return file;
}

Status Inventory::check_unchanged(const std::string& path, InputFile& file) const {
  const FileInfo* found = find(path);
  auto now = file.info();
  if (!now) return tl::make_unexpected(now.error());
  return found && *now == *found ? Status() : Status(changed(path));
}

Result<std::string> Inventory::read(const std::string& path, std::uint64_t limit) {
  auto file = open(path);
  if (!file) return tl::make_unexpected(file.error());
  const std::uint64_t size = find(path)->size;
  if (size > limit) return fail(fmt::format("{}: larger than {} bytes", join_path(root_, path), limit));
  std::string bytes(static_cast<std::size_t>(size), '\0');
  auto count = (*file)->fill(bytes);
  if (!count) return tl::make_unexpected(count.error());
  if (*count != size) return changed(path);
  if (auto same = check_unchanged(path, **file); !same) return tl::make_unexpected(same.error());
  if (auto noted = note_digest(path, sha256_hex(bytes)); !noted) return tl::make_unexpected(noted.error());
  return bytes;
}

Result<std::string> Inventory::digest(const std::string& path) {
  if (std::string known = known_digest(path); !known.empty()) return known;
  auto file = open(path);
  if (!file) return tl::make_unexpected(file.error());
  Sha256 digest;
  std::vector<char> buffer(1U << 16U);
  for (;;) {
    auto count = (*file)->read(buffer);
    if (!count) return tl::make_unexpected(count.error());
    if (*count == 0) break;
    digest.update({buffer.data(), *count});
  }
  if (auto same = check_unchanged(path, **file); !same) return tl::make_unexpected(same.error());
  std::string hex = digest.hex();
  if (auto noted = note_digest(path, hex); !noted) return tl::make_unexpected(noted.error());
  return hex;
}

Status Inventory::note_digest(const std::string& path, const std::string& digest) {
  std::lock_guard lock(mutex_);
  auto [at, added] = digests_.emplace(path, digest);
  return added || at->second == digest ? Status() : Status(changed(path));
}

std::string Inventory::known_digest(const std::string& path) const {
  std::lock_guard lock(mutex_);
  auto at = digests_.find(path);
  return at == digests_.end() ? std::string() : at->second;
}

}  // namespace assure::base
