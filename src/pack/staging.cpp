#include "pack/staging.h"

namespace assure::pack {

Staging::Staging(
    base::FileSystem& out, const std::string& reference, const StatCache* record, std::size_t jobs)
    : files_(out), reference_(reference), own_(out, reference, record), jobs_(jobs) {}

base::Result<std::unique_ptr<Staging>> Staging::begin(
    base::FileSystem& out, const std::string& reference, const StatCache* record, std::size_t jobs) {
  std::unique_ptr<Staging> staging(new Staging(out, reference, record, jobs));
  staging->place_ = ASSURE_TRY(Workplace::begin(out, "." + reference + ".tmp"));
  ASSURE_TRY(staging->sweep());
  for (const Output& output : staging->outputs()) {
    ASSURE_TRY((staging->own_.*output.check)(output.final, output.final));
  }
  for (const std::string& folder : {staging->folder(), staging->spool()}) {
    ASSURE_TRY(out.make_directories(folder));
  }
  return staging;
}

// A process that died within `put` may have left the old pack here and nothing in its place.
base::Status Staging::sweep() {
  for (const Output& output : outputs()) {
    if (!files_.exists(output.aside) || files_.exists(output.final)) continue;
    ASSURE_TRY(files_.rename(output.aside, output.final));
  }
  return place_->clear(jobs_);
}

base::Status Staging::publish() {
  ASSURE_TRY(files_.sync_directory(place_->path()));
  ASSURE_TRY(place_->check());
  return put_in_place();
}

base::Status Staging::put_in_place() {
  std::vector<Output> done;
  base::Status status;
  for (const Output& output : outputs()) {
    status = put(output);
    if (!status) break;
    done.push_back(output);
    // Somebody may have put something there since it was looked at.
    status = (own_.*output.check)(output.made, output.final);
    if (!status) break;
  }
  if (status) status = files_.sync_directory("");
  if (status) return status;
  for (; !done.empty(); done.pop_back()) take_back(done.back());
  return status;
}

std::vector<Staging::Output> Staging::outputs() const {
  return {{folder(), final_folder(), place_->at("old-folder"), &OwnOutput::folder},
      {zip(), final_zip(), place_->at("old-zip"), &OwnOutput::zip},
      {parts(), final_parts(), place_->at("old-parts"), &OwnOutput::parts}};
}

void Staging::discard_old() {
  static_cast<void>(sweep());
}

// Afterwards what stood in the place, if anything, has the name of what was made. Disks that cannot exchange
// two names get three renames, and `sweep` fixes what a crash between them leaves. Only of parts may there be
// no new ones: what was made is then nothing.
base::Status Staging::put(const Output& output) {
  if (!files_.exists(output.made))
    return files_.exists(output.final) ? files_.rename(output.final, output.made) : base::Status();
  if (!files_.exists(output.final)) return files_.rename(output.made, output.final);
  if (files_.exchange(output.made, output.final)) return {};
  ASSURE_TRY(files_.rename(output.final, output.aside));
  auto status = files_.rename(output.made, output.final);
  static_cast<void>(files_.rename(output.aside, status ? output.made : output.final));
  return status;
}

void Staging::take_back(const Output& output) {
  if (files_.exists(output.made)) {
    static_cast<void>(put(output));
  } else if (files_.exists(output.final)) {
    static_cast<void>(files_.rename(output.final, output.made));
  }
}

}  // namespace assure::pack
