#include "scaffold/scaffold.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/check.h"
#include "base/text.h"
#include "scaffold/files.h"

namespace assure::scaffold {
namespace {

// Whether it asks the organisation for anything.
bool asks(const Request& request, const framework::Framework& framework, const framework::Element& element) {
  return element.choose.span.valid() ||
         std::any_of(element.criteria.begin(), element.criteria.end(),
             [&](const auto& criterion) { return is_asked(request, framework, criterion); });
}

std::vector<std::string> elements_of(const Request& request) {
  std::vector<std::string> ids;
  for (const Checklist& checklist : request.checklists) {
    for (const auto& element : checklist.framework->elements) {
      if (!asks(request, *checklist.framework, element)) continue;
      if (std::find(ids.begin(), ids.end(), element.id->text) == ids.end()) ids.push_back(element.id->text);
    }
  }
  return ids;
}

// A section is either answered by criterion or holds what the organisation chooses.
base::Status check_shapes(const Request& request, const std::string& id) {
  const framework::Framework* first = nullptr;
  for (const Checklist& checklist : request.checklists) {
    const auto* element = checklist.framework->element(id);
    if (!element) continue;
    if (!first) first = checklist.framework;
    bool same = first->element(id)->choose.span.valid() == element->choose.span.valid();
    if (!same)
      return base::fail(
          fmt::format("`{}` and `{}` cannot be answered in one folder: in only one of them the organisation "
                      "chooses the criteria of `{}`",
              first->id->text, checklist.framework->id->text, id));
  }
  return {};
}

}  // namespace

base::Result<std::vector<NewFile>> scaffold(const Request& request) {
  ASSURE_CHECK(!request.checklists.empty(), "a folder answers to at least one checklist");
  std::vector<NewFile> files;
  std::vector<std::string> paths;
  std::vector<NewFile> copies;
  for (const Checklist& checklist : request.checklists) {
    const std::string& id = checklist.framework->id->text;
    std::string path = checklist.text.empty() ? id : fmt::format("checklists/{}.yaml", id);
    if (!checklist.text.empty()) copies.push_back({path, std::string(checklist.text)});
    paths.push_back(std::move(path));
  }
  files.push_back({"assure.yaml", manifest_text(request, paths)});
  files.push_back({"organisation.yaml", organisation_text(request)});
  files.push_back({"evidence.yaml", evidence_text(request)});
  files.push_back({"plan.yaml", plan_text(request)});
  files.push_back({".gitattributes", git_attributes_text()});
  files.push_back({".gitignore", git_ignore_text()});
  std::set<std::string> taken = {"assure", "organisation", "evidence", "plan"};
  for (const std::string& element : elements_of(request)) {
    ASSURE_TRY(check_shapes(request, element));
    std::string name = element;
    while (!taken.insert(name).second) name += "-answers";
    files.push_back({name + ".yaml", element_text(request, element)});
  }
  std::move(copies.begin(), copies.end(), std::back_inserter(files));
  std::sort(files.begin() + 1, files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

void tell_stage(const framework::Demand& demand, Skeleton& skeleton) {
  if (demand.from_stage)
    skeleton.explain(1, fmt::format("Asked for once the stage `{}` is entered.", demand.from_stage->text));
}

std::optional<Due> due_from(const std::vector<Checklist>& checklists) {
  const framework::TimetableEntry* found = nullptr;
  const framework::Framework* of = nullptr;
  auto take = [&](bool wanted_for_documents) {
    for (const Checklist& checklist : checklists) {
      for (const auto& entry : checklist.framework->timetable) {
        if (!entry.due || entry.needs.empty() == wanted_for_documents) continue;
        bool better = !found || (wanted_for_documents ? entry.due->last < found->due->last
                                                      : entry.due->last > found->due->last);
        if (!better) continue;
        found = &entry;
        of = checklist.framework;
      }
    }
    return found != nullptr;
  };
  if (take(true)) {
    return Due{found->due->last,
        fmt::format(
            "Taken from the timetable of {}: {} (`{}`) is the first day by which documents are needed.",
            of->id->text, *found->title, found->id->text)};
  }
  if (!take(false)) return std::nullopt;
  return Due{found->due->last,
      fmt::format("Taken from the timetable of {}: {} (`{}`) is its last day, and no day needs documents.",
          of->id->text, *found->title, found->id->text)};
}

base::Status check_type(const std::vector<Checklist>& checklists, const std::string& type) {
  bool any = false;
  for (const Checklist& checklist : checklists) {
    const auto& framework = *checklist.framework;
    if (framework.organisation_types.empty()) continue;
    any = true;
    if (framework.type(type)) continue;
    std::vector<std::string> names;
    for (const auto& known : framework.organisation_types) names.push_back(known.id->text);
    return base::fail(fmt::format("--type: `{}` knows no organisation of type `{}`; its types are {}",
        framework.id->text, type, base::quoted_list(names)));
  }
  if (any) return {};
  return base::fail(
      fmt::format("--type: no checklist tells types of organisation apart, so `{}` says nothing", type));
}

bool is_asked(
    const Request& request, const framework::Framework& framework, const framework::Criterion& criterion) {
  const auto& types = criterion.applies_to;
  if (request.type.empty() || types.empty() || !framework.type(request.type)) return true;
  return std::any_of(
      types.begin(), types.end(), [&](const auto& type) { return type->text == request.type; });
}

std::string id_from(std::string_view name) {
  std::string id;
  for (char c : name) {
    bool kept = base::is_ascii_word(c);
    if (kept) id += base::ascii_lower(c);
    if (!kept && !id.empty() && id.back() != '-') id += '-';
  }
  if (id.size() > 80) id.resize(80);
  while (id.ends_with('-')) id.pop_back();
  return id;
}

}  // namespace assure::scaffold
