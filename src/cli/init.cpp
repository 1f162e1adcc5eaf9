// assure init
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/new_folder.h"
#include "cli/new_job.h"
#include "cli/new_request.h"
#include "diag/formats/format.h"
#include "scaffold/scaffold.h"

namespace assure::cli {
namespace {

struct InitArguments {
  std::string directory;
  std::vector<std::string> frameworks;
  std::string due;
  std::string type;
  std::optional<scaffold::CiSystem> ci;
};

// The folder, and the job when one is wanted: in it, or at the root of its repository.
base::Result<std::optional<NewJob>> write_all(
    base::FileSystem& files, const InitArguments& arguments, std::vector<scaffold::NewFile>& written) {
  std::optional<NewJob> job;
  if (arguments.ci) job = ASSURE_TRY(plan_job(files, arguments.directory, *arguments.ci));
  if (job && job->in_folder) written.push_back({job->path, job->text});
  ASSURE_TRY(write_folder(files, arguments.directory, written, {"documents"}));
  if (job && !job->in_folder) {
    ASSURE_TRY(write_job(files, *job));
  }
  return job;
}

void tell(const Context& context, const InitArguments& arguments,
    const std::vector<scaffold::NewFile>& written, const std::optional<NewJob>& job) {
  for (const auto& file : written) {
    context.env.out << base::harmless(base::join_path(arguments.directory, file.path)) << '\n';
  }
  if (job && !job->in_folder)
    context.env.out << base::harmless(base::join_path(job->root, job->path)) << '\n';
  if (job && job->to_include)
    context.env.out << fmt::format("  which .gitlab-ci.yml has to include: `include: /{}`\n", job->path);
  context.env.out << fmt::format("{}/\n\nFill in {}, then: assure check {}\n",
      base::harmless(base::join_path(arguments.directory, "documents")),
      base::harmless(base::join_path(arguments.directory, "assure.yaml")),
      base::harmless(base::shell_word(arguments.directory)));
}

Exit init(const Context& context, const InitArguments& arguments) {
  auto& files = context.env.files;
  LoadedChecklists loaded;
  if (auto status = load_checklists(files, arguments.frameworks, loaded); !status)
    return context.could_not_run(status.error());
  if (!loaded.found.empty()) {
    context.env.out << diag::render_human({loaded.found, loaded.sources, {}, context.color_on_out()});
    context.env.err << "assure: nothing was written: fix the checklist first\n";
    return Exit::Findings;
  }
  auto request = new_request(files, loaded, arguments.directory, arguments.due, arguments.type);
  if (!request) return context.could_not_run(request.error());
  auto written = scaffold::scaffold(*request);
  if (!written) return context.could_not_run(written.error());
  auto job = write_all(files, arguments, *written);
  if (!job) return context.could_not_run(job.error());
  if (context.common.quiet) return Exit::Clean;
  tell(context, arguments, *written, *job);
  return Exit::Clean;
}

}  // namespace

Verb set_up_init() {
  auto arguments = std::make_shared<InitArguments>();
  return {
      .options =
          {
              {"DIR", "", &arguments->directory, "The folder to write: new, or empty (but for .git)",
                  required},
              {"--framework", "NAME", &arguments->frameworks,
                  "A checklist to answer to: a shipped id, or a file, which is copied; may be given several "
                  "times",
                  required},
              {"--due", "DATE", &arguments->due,
                  "The authority's deadline; without it the first day by which each checklist's timetable "
                  "needs documents"},
              {"--type", "TYPE", &arguments->type,
                  "The organisation's type; criteria that the checklist does not ask of it are left out"},
              {"--ci", "SYSTEM", one_of(arguments->ci),
                  "Write a job that checks the folder, too, at the root of its repository: github or gitlab"},
          },
      .takes = {Shared::Color, Shared::Quiet},
      .run = [arguments](const Context& context) { return init(context, *arguments); },
  };
}

}  // namespace assure::cli
