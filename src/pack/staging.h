// A pack being made next to where it will stand, and the moment at which it takes that place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "pack/own_output.h"
#include "pack/stat_cache.h"
#include "pack/workplace.h"

namespace assure::pack {

// Everything lies in OUT/.REFERENCE.tmp, locked against other processes. What a dead process left there is
// swept away first. Destroyed without a publish, it leaves OUT as it was.
class Staging {
 public:
  // `out` is OUT (FileSystem::beneath), to which all paths are relative, `record` what the build before
  // remembers, or null; both must outlive it. Fails when something stands where the pack would that this
  // program did not make (own_output.h).
  static base::Result<std::unique_ptr<Staging>> begin(
      base::FileSystem& out, const std::string& reference, const StatCache* record, std::size_t jobs);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;

  std::string folder() const { return place_->at("folder"); }  // exists, empty
  std::string zip() const { return place_->at("zip"); }        // does not exist yet
  std::string spool() const { return place_->at("spool"); }    // exists, empty
  std::string parts() const { return place_->at("parts"); }    // may be made
  std::string final_parts() const { return reference_ + "-parts"; }
  std::string final_folder() const { return reference_; }
  std::string final_zip() const { return reference_ + ".zip"; }

  // Exchanges folder, zip and parts for what stands there, each atomically; all or none, unless the computer
  // stops between them: then each is whole, those before the stop new and those after it old. Without new
  // parts, old ones go. What somebody put there since `begin` stays, and is a Failure.
  base::Status publish();
  // After that: removes what stood there before. What cannot be removed now is swept by the next run.
  void discard_old();

 private:
  Staging(base::FileSystem& out, const std::string& reference, const StatCache* record, std::size_t jobs);
  base::Status sweep();
  base::Status put_in_place();
  // Something that is made, where it will stand, and where the old one may lie meanwhile.
  struct Output {
    std::string made;
    std::string final;
    std::string aside;
    base::Status (OwnOutput::*check)(const std::string& path, const std::string& name) const = nullptr;
  };
  std::vector<Output> outputs() const;
  base::Status put(const Output& output);
  void take_back(const Output& output);

  base::FileSystem& files_;
  std::string reference_;
  OwnOutput own_;
  std::size_t jobs_;
  std::unique_ptr<Workplace> place_;
};

}  // namespace assure::pack
