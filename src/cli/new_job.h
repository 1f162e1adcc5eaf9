// A job for CI that `init` writes beside a new folder, at the root of the repository.
#pragma once

#include <string>

#include "base/file_system.h"
#include "scaffold/ci_job.h"

namespace assure::cli {

struct NewJob {
  std::string root;  // of the repository, canonical; of a folder in none, the folder itself
  std::string path;  // of its file, from there
  std::string text;
  bool in_folder = false;   // the folder is the root: the job is one of its files
  bool to_include = false;  // a .gitlab-ci.yml is there, which has to include it
};

// Fails when something is in the place of its file. `directory` need not be there yet.
base::Result<NewJob> plan_job(
    base::FileSystem& files, const std::string& directory, scaffold::CiSystem system);

base::Status write_job(base::FileSystem& files, const NewJob& job);

}  // namespace assure::cli
