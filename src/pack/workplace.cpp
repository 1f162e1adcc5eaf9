#include "pack/workplace.h"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/parallel.h"
#include "base/utf8.h"

namespace assure::pack {
namespace {

// What is ever made in such a folder (Staging, attach, unpack, the editions, init).
constexpr std::array<std::string_view, 15> made_there = {"folder", "zip", "spool", "parts", "old-folder",
    "old-zip", "old-parts", "signing", "spool-clock", "spool-cache", "done", "done.pdf", "pack.html",
    "pack.pdf", "profile"};

base::Status check_contents(base::FileSystem& files, const std::string& path) {
  auto entries = ASSURE_TRY(files.list(path));
  for (const base::Entry& entry : entries) {
    if (std::find(made_there.begin(), made_there.end(), entry.name) != made_there.end()) continue;
    return base::fail(
        fmt::format("{}: is no folder that a command left here, since it holds `{}`; move it away",
            files.shown(path), base::harmless(entry.name)));
  }
  return {};
}

// A folder that is there already: left by a process of this user that died, or put there by somebody else.
base::Status check_left_over(base::FileSystem& files, const std::string& path) {
  auto info = files.info(path);
  auto rights = files.rights(path);
  auto around = files.rights("");
  if (!info) return tl::make_unexpected(info.error());
  if (!rights) return tl::make_unexpected(rights.error());
  if (!around) return tl::make_unexpected(around.error());
  const std::string shown = files.shown(path);
  if (info->kind != base::EntryKind::Directory)
    return base::fail(shown + ": is in the way of a folder to work in; move it away");
  // Who owns the folder around it decides what stands there anyway. On shares everything has one owner.
  bool known = rights->is_ours || rights->owner == around->owner;
  if (!known) return base::fail(shown + ": belongs to another user, and is not worked in; have it removed");
  if (rights->others_may_write && !around->others_may_write)
    return base::fail(shown + ": others may write into it, so it is not worked in; remove it");
  return check_contents(files, path);
}

}  // namespace

base::Result<std::unique_ptr<Workplace>> Workplace::begin(base::FileSystem& files, const std::string& name) {
  std::unique_ptr<Workplace> place(new Workplace(files, name));
  if (auto made = files.make_private_directory(name); !made) {
    if (!files.exists(name)) return tl::make_unexpected(made.error());
    ASSURE_TRY(check_left_over(files, name));
  }
  auto lock = ASSURE_TRY(files.lock(name));
  place->begun_ = ASSURE_TRY(files.info(name));
  place->lock_ = std::move(lock);
  return place;
}

base::Status Workplace::check() const {
  auto now = files_.info(path_);
  bool same = now && now->inode == begun_.inode && now->device == begun_.device;
  return same ? base::Status() : base::fail(files_.shown(path_) + ": was replaced by somebody meanwhile");
}

base::Status Workplace::clear(std::size_t jobs) {
  auto stale = ASSURE_TRY(files_.list(path_));
  // A pack of thousands of files and its zip take about as long.
  std::vector<base::Status> removed(stale.size());
  base::parallel_for(std::min<std::size_t>(jobs, 2), stale.size(),
      [&](std::size_t i) { removed[i] = files_.remove_tree(at(stale[i].name)); });
  for (const base::Status& status : removed) {
    if (!status) return status;
  }
  return {};
}

Workplace::~Workplace() {
  if (!lock_) return;
  // What cannot be removed now is swept by the next process.
  static_cast<void>(files_.remove_tree(only_.empty() ? path_ : only_));
  if (only_.empty()) return;
  auto left = files_.list(path_);
  if (left && left->empty()) static_cast<void>(files_.remove_tree(path_));
}

}  // namespace assure::pack
