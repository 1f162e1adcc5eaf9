#include "cli/new_request.h"

#include <algorithm>

#include <fmt/format.h>

namespace assure::cli {
namespace {

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

}  // namespace

base::Status load_checklists(
    base::FileSystem& files, const std::vector<std::string>& names, LoadedChecklists& loaded) {
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

base::Result<scaffold::Request> new_request(base::FileSystem& files, const LoadedChecklists& loaded,
    const std::string& directory, const std::string& due, const std::string& type) {
  scaffold::Request request;
  for (std::size_t i = 0; i < loaded.frameworks.size(); ++i) {
    request.checklists.push_back(
        {&loaded.frameworks[i], loaded.named[i].shipped ? std::string_view() : loaded.named[i].text, {}});
  }
  ASSURE_TRY(set_deadlines(due, request));
  request.type = type;
  if (!type.empty()) {
    ASSURE_TRY(scaffold::check_type(request.checklists, type));
  }
  request.reference = reference_for(files, directory);
  return request;
}

}  // namespace assure::cli
