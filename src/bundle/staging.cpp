#include "bundle/staging.h"

#include "bundle/bag.h"

namespace assure::bundle {
namespace {

base::Status check_replaceable(base::FileSystem& files, const Staging& staging) {
  if (auto info = files.info(staging.final_folder())) {
    bool pack = info->kind == base::EntryKind::Directory &&
                files.exists(base::join_path(staging.final_folder(), declaration_path));
    if (!pack)
      return base::fail(staging.final_folder() + ": is there and is not a pack, so it is not replaced");
  }
  if (auto info = files.info(staging.final_zip()); info && info->kind != base::EntryKind::File) {
    return base::fail(staging.final_zip() + ": is there and is not a file, so it is not replaced");
  }
  return {};
}

}  // namespace

Staging::Staging(base::FileSystem& files, std::string out, std::string reference)
    : files_(files),
      out_(std::move(out)),
      reference_(std::move(reference)),
      place_(base::join_path(out_, "." + reference_ + ".tmp")) {}

base::Result<std::unique_ptr<Staging>> Staging::begin(
    base::FileSystem& files, const std::string& out, const std::string& reference) {
  std::unique_ptr<Staging> staging(new Staging(files, out, reference));
  if (auto status = files.make_directories(staging->place_); !status)
    return tl::make_unexpected(status.error());
  auto lock = files.lock(staging->place_);
  if (!lock) return tl::make_unexpected(lock.error());
  staging->lock_ = std::move(*lock);
  if (auto status = staging->sweep(); !status) return tl::make_unexpected(status.error());
  if (auto status = check_replaceable(files, *staging); !status) return tl::make_unexpected(status.error());
  for (const std::string& folder : {staging->folder(), staging->spool()}) {
    if (auto status = files.make_directories(folder); !status) return tl::make_unexpected(status.error());
  }
  return staging;
}

Staging::~Staging() {
  // What cannot be removed now is swept by the next run.
  if (lock_) static_cast<void>(files_.remove_tree(place_));
}

// A process that died within `put` may have left the old pack here and nothing in its place.
base::Status Staging::sweep() {
  for (const std::string& final : {final_folder(), final_zip()}) {
    std::string aside = base::join_path(place_, final == final_zip() ? "old-zip" : "old-folder");
    if (!files_.exists(aside) || files_.exists(final)) continue;
    if (auto status = files_.rename(aside, final); !status) return status;
  }
  auto stale = files_.list(place_);
  if (!stale) return tl::make_unexpected(stale.error());
  for (const base::Entry& entry : *stale) {
    if (auto status = files_.remove_tree(base::join_path(place_, entry.name)); !status) return status;
  }
  return {};
}

base::Status Staging::publish() {
  if (auto status = files_.sync_directory(place_); !status) return status;
  return put_in_place();
}

base::Status Staging::put_in_place() {
  const std::string old_folder = base::join_path(place_, "old-folder");
  const std::string old_zip = base::join_path(place_, "old-zip");
  if (auto status = put(folder(), final_folder(), old_folder); !status) return status;
  if (auto status = put(zip(), final_zip(), old_zip); !status) {
    take_back(folder(), final_folder(), old_folder);
    return status;
  }
  if (auto status = files_.sync_directory(out_); !status) {
    take_back(zip(), final_zip(), old_zip);
    take_back(folder(), final_folder(), old_folder);
    return status;
  }
  return {};
}

void Staging::discard_old() {
  static_cast<void>(sweep());
}

// Afterwards what stood in the place, if anything, has the name of what was made. Disks that cannot exchange
// two names get three renames, and `sweep` mends what a crash between them leaves.
base::Status Staging::put(const std::string& made, const std::string& final, const std::string& aside) {
  if (!files_.exists(final)) return files_.rename(made, final);
  if (files_.exchange(made, final)) return {};
  if (auto status = files_.rename(final, aside); !status) return status;
  auto status = files_.rename(made, final);
  static_cast<void>(files_.rename(aside, status ? made : final));
  return status;
}

void Staging::take_back(const std::string& made, const std::string& final, const std::string& aside) {
  static_cast<void>(files_.exists(made) ? put(made, final, aside) : files_.rename(final, made));
}

}  // namespace assure::bundle
