// The files beside a tracker, and their copies in an evidence folder.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "cli/command.h"
#include "intake/import.h"

namespace assure::cli {

// Files below a folder, by path. Left out: hidden ones, links, what lies in an evidence folder, lock files of
// office programs, and the tracker itself.
class FilesBeside {
 public:
  static base::Result<std::unique_ptr<FilesBeside>> of(
      base::FileSystem& files, const std::string& folder, const std::string& tracker);

  const std::vector<intake::FileHere>& all() const { return all_; }
  // SHA-256. Of a file that cannot be read the empty text, and `failure` says why.
  std::string digest(std::size_t number);
  const std::optional<base::Failure>& failure() const { return failure_; }
  // What each says of itself.
  base::Result<std::vector<intake::Proposal>> propose(
      const Context& context, const std::vector<std::size_t>& numbers, std::string_view organisation);
  // Into `root`, whole or not at all; a file that is there is never replaced.
  base::Status copy(std::size_t number, base::FileSystem& root, const std::string& to);

 private:
  base::Status walk(const std::string& directory);

  std::string path_;
  std::unique_ptr<base::FileSystem> folder_;
  base::FileInfo tracker_;
  std::vector<intake::FileHere> all_;
  std::map<std::size_t, std::string> digests_;
  std::optional<base::Failure> failure_;
};

// Of a file of a folder; empty when nothing is there.
base::Result<std::string> digest_in(base::FileSystem& root, const std::string& path);

}  // namespace assure::cli
