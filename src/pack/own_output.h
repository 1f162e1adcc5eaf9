// What stands where a build will put something: whether this program made it there, so that it may be
// replaced.
#pragma once

#include <set>
#include <string>

#include "base/file_system.h"
#include "pack/stat_cache.h"

namespace assure::pack {

// Every check is content with nothing at all. What is ours may be damaged: files of it changed or gone.
// Failures say what keeps it from being replaced, with the paths of what nobody could get back. `path` is
// where it lies, `name` what messages call it.
class OwnOutput {
 public:
  // `out` is OUT, `record` what the build before remembers of it, or null. Both must outlive it.
  OwnOutput(base::FileSystem& out, std::string reference, const StatCache* record)
      : out_(out), reference_(std::move(reference)), record_(record) {}

  // A pack's folder, known by its own manifests, or by the record and files that are as they were written.
  // Nothing is in it that neither lists, but for signatures and what file managers leave.
  base::Status folder(const std::string& path, const std::string& name) const;
  base::Status zip(const std::string& path, const std::string& name) const;
  // A folder of nothing but parts of such a pack.
  base::Status parts(const std::string& path, const std::string& name) const;

 private:
  std::set<std::string> unchanged_files(const std::string& folder) const;

  base::FileSystem& out_;
  std::string reference_;
  const StatCache* record_;
};

}  // namespace assure::pack
