// A pack being made next to where it will stand, and the moment at which it takes that place.
#pragma once

#include <memory>
#include <string>

#include "base/file_system.h"

namespace assure::bundle {

// Everything lies in OUT/.REFERENCE.tmp, locked against other processes. What a dead process left there is
// swept away first. Destroyed without a publish, it leaves OUT as it was.
class Staging {
 public:
  // Makes OUT. Fails when something that is no pack stands where the pack would.
  static base::Result<std::unique_ptr<Staging>> begin(
      base::FileSystem& files, const std::string& out, const std::string& reference);
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging();

  std::string folder() const { return base::join_path(place_, "folder"); }  // exists, empty
  std::string zip() const { return base::join_path(place_, "zip"); }        // does not exist yet
  std::string spool() const { return base::join_path(place_, "spool"); }    // exists, empty
  std::string cache() const { return base::join_path(out_, "." + reference_ + ".cache"); }
  std::string final_folder() const { return base::join_path(out_, reference_); }
  std::string final_zip() const { return base::join_path(out_, reference_ + ".zip"); }

  // Exchanges folder and zip for what stands there, each atomically; both or neither, unless the computer
  // stops between the two: then the folder is the new pack and the zip the old one, each whole.
  base::Status publish();
  // After that: removes what stood there before. What cannot be removed now is swept by the next run.
  void discard_old();

 private:
  Staging(base::FileSystem& files, std::string out, std::string reference);
  base::Status sweep();
  base::Status put_in_place();
  base::Status put(const std::string& made, const std::string& final, const std::string& aside);
  void take_back(const std::string& made, const std::string& final, const std::string& aside);

  base::FileSystem& files_;
  std::string out_;
  std::string reference_;
  std::string place_;
  std::unique_ptr<base::DirectoryLock> lock_;
};

}  // namespace assure::bundle
