#include "bundle/staging.h"

#include <algorithm>

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
  if (auto info = files.info(staging.final_parts())) {
    bool parts = info->kind == base::EntryKind::Directory;
    auto entries = parts ? files.list(staging.final_parts()) : base::Result<std::vector<base::Entry>>();
    parts = parts && entries && std::all_of(entries->begin(), entries->end(), [&](const base::Entry& entry) {
      return staging.is_part(entry.name);
    });
    if (!parts) {
      return base::fail(
          staging.final_parts() + ": is there and is not the parts of a pack, so it is not replaced");
    }
  }
  return {};
}

}  // namespace

Staging::Staging(base::FileSystem& files, std::string out, std::string reference)
    : files_(files), out_(std::move(out)), reference_(std::move(reference)) {}

base::Result<std::unique_ptr<Staging>> Staging::begin(
    base::FileSystem& files, const std::string& out, const std::string& reference) {
  std::unique_ptr<Staging> staging(new Staging(files, out, reference));
  auto place = Workplace::begin(files, base::join_path(out, "." + reference + ".tmp"));
  if (!place) return tl::make_unexpected(place.error());
  staging->place_ = std::move(*place);
  if (auto status = staging->sweep(); !status) return tl::make_unexpected(status.error());
  if (auto status = check_replaceable(files, *staging); !status) return tl::make_unexpected(status.error());
  for (const std::string& folder : {staging->folder(), staging->spool()}) {
    if (auto status = files.make_directories(folder); !status) return tl::make_unexpected(status.error());
  }
  return staging;
}

// A process that died within `put` may have left the old pack here and nothing in its place.
base::Status Staging::sweep() {
  for (const Output& output : outputs()) {
    if (!files_.exists(output.aside) || files_.exists(output.final)) continue;
    if (auto status = files_.rename(output.aside, output.final); !status) return status;
  }
  return place_->clear();
}

base::Status Staging::publish() {
  if (auto status = files_.sync_directory(place_->path()); !status) return status;
  return put_in_place();
}

base::Status Staging::put_in_place() {
  std::vector<Output> done;
  base::Status status;
  for (const Output& output : outputs()) {
    status = put(output);
    if (!status) break;
    done.push_back(output);
  }
  if (status) status = files_.sync_directory(out_);
  if (status) return status;
  for (; !done.empty(); done.pop_back()) take_back(done.back());
  return status;
}

std::vector<Staging::Output> Staging::outputs() const {
  return {{folder(), final_folder(), place_->at("old-folder")}, {zip(), final_zip(), place_->at("old-zip")},
      {parts(), final_parts(), place_->at("old-parts")}};
}

bool Staging::is_part(std::string_view name) const {
  return name.starts_with(reference_ + "-") && name.find("-of-") != std::string_view::npos &&
         name.ends_with(".zip");
}

void Staging::discard_old() {
  static_cast<void>(sweep());
}

// Afterwards what stood in the place, if anything, has the name of what was made. Disks that cannot exchange
// two names get three renames, and `sweep` mends what a crash between them leaves. Only of parts may there be
// no new ones: what was made is then nothing.
base::Status Staging::put(const Output& output) {
  if (!files_.exists(output.made))
    return files_.exists(output.final) ? files_.rename(output.final, output.made) : base::Status();
  if (!files_.exists(output.final)) return files_.rename(output.made, output.final);
  if (files_.exchange(output.made, output.final)) return {};
  if (auto status = files_.rename(output.final, output.aside); !status) return status;
  auto status = files_.rename(output.made, output.final);
  static_cast<void>(files_.rename(output.aside, status ? output.made : output.final));
  return status;
}

void Staging::take_back(const Output& output) {
  if (files_.exists(output.made)) {
    static_cast<void>(put({output.made, output.final, output.aside}));
  } else if (files_.exists(output.final)) {
    static_cast<void>(files_.rename(output.final, output.made));
  }
}

}  // namespace assure::bundle
