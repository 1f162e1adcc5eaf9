#include "base/inventory.h"

#include <vector>

#include <fmt/format.h>

#include "base/digest.h"

namespace assure::base {

Inventory::Inventory(std::string root, std::unique_ptr<FileSystem> folder)
    : root_(std::move(root)), folder_(std::move(folder)) {}

Result<std::shared_ptr<Inventory>> Inventory::of(FileSystem& files, const std::string& root) {
  auto folder = ASSURE_TRY(files.beneath(root));
  return std::shared_ptr<Inventory>(new Inventory(root, std::move(folder)));
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
  ASSURE_TRY(check_unchanged(path, **file));
  return file;
}

std::optional<std::string> Inventory::why_unread(const std::string& path, const Failure& failure) const {
  const FileInfo* found = find(path);
  auto now = folder_->info(path);
  if (!found || !now || *now != *found) return std::nullopt;
  const std::string before = folder_->shown(path) + ": ";
  const std::string& message = failure.message;
  return message.starts_with(before) ? message.substr(before.size()) : message;
}

Status Inventory::check_unchanged(const std::string& path, InputFile& file) const {
  const FileInfo* found = find(path);
  auto now = ASSURE_TRY(file.info());
  return found && now == *found ? Status() : Status(changed(path));
}

Result<std::string> Inventory::read(const std::string& path, std::uint64_t limit) {
  auto file = ASSURE_TRY(open(path));
  return read(path, *file, limit);
}

Result<std::string> Inventory::read(const std::string& path, InputFile& file, std::uint64_t limit) {
  const std::uint64_t size = find(path)->size;
  if (size > limit) return fail(fmt::format("{}: larger than {} bytes", join_path(root_, path), limit));
  std::string bytes(static_cast<std::size_t>(size), '\0');
  auto count = ASSURE_TRY(file.fill(bytes));
  if (count != size) return changed(path);
  ASSURE_TRY(check_unchanged(path, file));
  ASSURE_TRY(note_digest(path, sha256_hex(bytes)));
  return bytes;
}

Result<std::string> Inventory::digest(const std::string& path) {
  if (std::string known = known_digest(path); !known.empty()) return known;
  auto file = ASSURE_TRY(open(path));
  Sha256 digest;
  std::vector<char> buffer(1U << 16U);
  for (;;) {
    auto count = ASSURE_TRY(file->read(buffer));
    if (count == 0) break;
    digest.update({buffer.data(), count});
  }
  ASSURE_TRY(check_unchanged(path, *file));
  std::string hex = digest.hex();
  ASSURE_TRY(note_digest(path, hex));
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
