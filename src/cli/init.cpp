// assure init
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/checklists.h"
#include "cli/command.h"
#include "cli/new_folder.h"
#include "cli/new_job.h"
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

struct Loaded {
  std::vector<NamedChecklist> named;
  std::vector<framework::Framework> frameworks;
  source::Sources sources;
  diag::Diagnostics found;
};

// Checklists by the names given, each once. With faults in them `frameworks` is not whole.
base::Status load(base::FileSystem& files, const std::vector<std::string>& names, Loaded& loaded) {
  std::vector<std::string> seen;
  for (const std::string& name : names) {
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
    seen.push_back(name);
    auto named = ASSURE_TRY(find_checklist(files, name));
    auto framework = load_checklist(named, loaded.sources, loaded.found);
    if (!framework) continue;
    for (const auto& have : loaded.frameworks) {
      if (have.id->text == framework->id->text)
        return base::fail(fmt::format("`{}` and `{}` are both called `{}`", have.path, name, have.id->text));
    }
    loaded.named.push_back(std::move(named));
    loaded.frameworks.push_back(std::move(*framework));
  }
  return {};
}

// The deadline that was given is everybody's. Else each checklist has its own, and the submission the first
// of these.
base::Status set_deadlines(const std::string& given, scaffold::Request& request) {
  if (!given.empty()) {
    auto day = base::Date::parse(given);
    if (!day) return base::fail(fmt::format("--due: `{}` is no day such as 2008-11-28", given));
    request.due = scaffold::Due{*day, {}};
    return {};
  }
  for (const auto& checklist : request.checklists) {
    auto own = scaffold::due_from({checklist});
    if (own && (!request.due || own->day < request.due->day)) request.due = std::move(own);
  }
  for (auto& checklist : request.checklists) {
    auto own = scaffold::due_from({checklist});
    if (own && own->day != request.due->day) checklist.due = own->day;
  }
  return {};
}

// The name of the folder as an id.
std::string reference_for(base::FileSystem& files, const std::string& directory) {
  auto known = files.canonical(directory);
  std::string path = known ? *known : directory;
  while (path.ends_with('/')) path.pop_back();
  std::string id = scaffold::id_from(path.substr(path.rfind('/') + 1));
  return id.empty() ? "submission" : id;
}

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
  Loaded loaded;
  if (auto status = load(files, arguments.frameworks, loaded); !status)
    return context.could_not_run(status.error());
  if (!loaded.found.empty()) {
    context.env.out << diag::render_human({loaded.found, loaded.sources, {}, context.color_on_out()});
    context.env.err << "assure: nothing was written: fix the checklist first\n";
    return Exit::Findings;
  }
  scaffold::Request request;
  for (std::size_t i = 0; i < loaded.frameworks.size(); ++i) {
    request.checklists.push_back(
        {&loaded.frameworks[i], loaded.named[i].shipped ? std::string_view() : loaded.named[i].text, {}});
  }
  if (auto status = set_deadlines(arguments.due, request); !status)
    return context.could_not_run(status.error());
  request.type = arguments.type;
  if (auto known = scaffold::check_type(request.checklists, request.type); !request.type.empty() && !known)
    return context.could_not_run(known.error());
  request.reference = reference_for(files, arguments.directory);
  auto written = scaffold::scaffold(request);
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
