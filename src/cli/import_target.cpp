#include "cli/import_target.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "compile/section_texts.h"

namespace assure::cli {
namespace {

bool is_sections(const std::string& path) {
  return path.ends_with(".yaml") && !path.starts_with("checklists/");
}

base::Status plan_new(const Context& context, const std::vector<std::string>& frameworks,
    const std::string& organisation, ImportTarget& target) {
  if (frameworks.empty())
    return base::fail(
        fmt::format("{}: there is no evidence folder; name the checklist of a new one with --framework",
            target.directory));
  target.fresh = true;
  ASSURE_TRY(load_checklists(context.env.files, frameworks, target.loaded));
  if (!target.loaded.found.empty()) {
    target.found = target.loaded.found;
    return {};
  }
  auto request = ASSURE_TRY(new_request(context.env.files, target.loaded, target.directory, {}, {}));
  request.organisation = organisation;
  target.scaffolded = ASSURE_TRY(scaffold::scaffold(request));
  for (const auto& file : target.scaffolded) {
    if (is_sections(file.path)) target.texts[file.path] = file.text;
  }
  return {};
}

// A checklist by its id, or by the path that the folder names.
bool has_framework(const submission::Folder& folder, const std::string& name) {
  return std::any_of(folder.frameworks.begin(), folder.frameworks.end(),
      [&](const auto& framework) { return framework.id->text == name || framework.path == name; });
}

base::Status load_there(
    const Context& context, const std::vector<std::string>& frameworks, ImportTarget& target) {
  const submission::LoadOptions options{context.jobs(), {}, {}};
  diag::Diagnostics found;
  target.folder.emplace(
      ASSURE_TRY(submission::load(context.env, target.directory, options, target.sources, found)));
  const submission::Folder& folder = *target.folder;
  for (const std::string& name : frameworks) {
    if (has_framework(folder, name)) continue;
    std::vector<std::string> names;
    for (const auto& framework : folder.frameworks) names.push_back(framework.id->text);
    return base::fail(fmt::format("--framework: {} does not answer to `{}`, but to {}", target.directory,
        name, base::quoted_list(names)));
  }
  target.documents = folder.submission.documents_folder();
  for (diag::Diagnostic& finding : found.all()) {
    if (finding.severity == diag::Severity::Error && finding.rule->is_about_text())
      target.found.all().push_back(std::move(finding));
  }
  if (!folder.truncated && folder.frameworks_complete && !folder.frameworks.empty()) target.found = {};
  target.texts = compile::section_texts(folder, target.sources);
  return {};
}

}  // namespace

base::Result<std::unique_ptr<ImportTarget>> find_target(const Context& context, const std::string& directory,
    const std::vector<std::string>& frameworks, const std::string& organisation) {
  auto target = std::make_unique<ImportTarget>();
  auto& files = context.env.files;
  target->directory = directory;
  if (directory.empty()) target->directory = ASSURE_TRY(context.root_of({}));
  const bool there = files.exists(base::join_path(target->directory, "assure.yaml"));
  if (there) {
    if (!organisation.empty())
      return base::fail(
          fmt::format("--organisation: {} has a name already, in assure.yaml", target->directory));
    ASSURE_TRY(load_there(context, frameworks, *target));
  } else {
    ASSURE_TRY(plan_new(context, frameworks, organisation, *target));
  }
  return target;
}

}  // namespace assure::cli
