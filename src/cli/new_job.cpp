#include "cli/new_job.h"

#include "compile/output_place.h"
#include "compile/repository.h"

namespace assure::cli {
namespace {

// Beside a file of that name, which somebody else wrote.
constexpr const char* gitlab_include = ".gitlab/evidence.yml";

}  // namespace

base::Result<NewJob> plan_job(
    base::FileSystem& files, const std::string& directory, scaffold::CiSystem system) {
  const std::string real = ASSURE_TRY(compile::resolved_path(files, directory));
  NewJob job;
  job.root = compile::repository_root(files, real).value_or(real);
  job.in_folder = job.root == real;
  const std::string folder = compile::path_below(real, job.root).value_or("");
  auto file = ASSURE_TRY(scaffold::ci_job(system, folder));
  job.path = std::move(file.path);
  job.text = std::move(file.text);
  if (system == scaffold::CiSystem::Gitlab && files.exists(base::join_path(job.root, job.path))) {
    job.path = gitlab_include;
    job.to_include = true;
  }
  const std::string whole = base::join_path(job.root, job.path);
  if (files.exists(whole)) return base::fail(whole + ": is there, and nothing is overwritten");
  return job;
}

base::Status write_job(base::FileSystem& files, const NewJob& job) {
  const std::string whole = base::join_path(job.root, job.path);
  ASSURE_TRY(files.make_directories(whole.substr(0, whole.rfind('/'))));
  return files.write_new(whole, job.text, true);
}

}  // namespace assure::cli
