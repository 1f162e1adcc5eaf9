// One function a file of the new folder. Private to this folder.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "scaffold/scaffold.h"
#include "scaffold/skeleton.h"

namespace assure::scaffold {

// assure.yaml; `paths` are the names of the checklists.
std::string manifest_text(const Request& request, const std::vector<std::string>& paths);
std::string organisation_text(const Request& request);
std::string evidence_text(const Request& request);
std::string plan_text(const Request& request);
std::string git_attributes_text();
std::string git_ignore_text();
// Whether the checklist asks this of the organisation's type, or the type is not given.
bool is_asked(
    const Request& request, const framework::Framework& framework, const framework::Criterion& criterion);
// All checklists' elements of that id.
std::string element_text(const Request& request, std::string_view element);

// Of what several checklists ask for under one id: once, with all who ask.
template <class Demand>
struct Shared {
  std::string id;
  std::vector<const Demand*> asked;
  const Demand& first() const { return *asked.front(); }
};

// In order of the checklists. `id_of` gives the id of a demand as text.
template <class Demand, class IdOf>
std::vector<Shared<Demand>> merged(
    const Request& request, std::vector<Demand> framework::Framework::*member, IdOf id_of) {
  std::vector<Shared<Demand>> all;
  for (const Checklist& checklist : request.checklists) {
    for (const Demand& demand : checklist.framework->*member) {
      const std::string& id = id_of(demand);
      auto same = std::find_if(all.begin(), all.end(), [&](const auto& shared) { return shared.id == id; });
      if (same == all.end()) same = all.insert(all.end(), {id, {}});
      same->asked.push_back(&demand);
    }
  }
  return all;
}

// Of what derives from framework::Demand.
template <class Demand>
std::vector<Shared<Demand>> merged(
    const Request& request, std::vector<Demand> framework::Framework::*member) {
  return merged(request, member, [](const Demand& demand) -> const std::string& { return demand.id->text; });
}

// From when on it is asked for, when that is not from the beginning.
void tell_stage(const framework::Demand& demand, Skeleton& skeleton);

}  // namespace assure::scaffold
