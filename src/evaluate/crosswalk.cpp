#include "evaluate/crosswalk.h"

#include <algorithm>
#include <map>
#include <utility>

#include "framework/shipped.h"

namespace assure::evaluate {
namespace {

MappedCriterion resolve(const Evaluation& evaluation, const record::Spanned<record::PublishedId>& name) {
  using Fault = MappedCriterion::Fault;
  MappedCriterion side;
  side.name = &name;
  side.fault = Fault::Unreadable;
  if (!name) return side;
  const std::string_view text = name->text;
  const auto slash = text.find('/');
  side.fault = Fault::NoChecklist;
  side.criterion_id = text;
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size()) return side;
  side.checklist_id = text.substr(0, slash);
  side.criterion_id = text.substr(slash + 1);
  auto found = std::find_if(evaluation.frameworks.begin(), evaluation.frameworks.end(),
      [&](const FrameworkResult& result) { return result.framework->id->text == side.checklist_id; });
  if (found == evaluation.frameworks.end()) {
    side.fault = framework::shipped_file(side.checklist_id) ? Fault::None : Fault::UnknownChecklist;
    return side;
  }
  side.checklist = &*found;
  side.criterion = found->find(std::string(side.criterion_id));
  side.fault = side.criterion ? Fault::None : Fault::UnknownCriterion;
  return side;
}

}  // namespace

bool MappedPair::faulty() const {
  using Fault = MappedCriterion::Fault;
  return from.fault != Fault::None || to.fault != Fault::None || mapping->broken || same_checklist || first;
}

std::vector<MappedPair> mapped_pairs(const Evaluation& evaluation) {
  std::vector<MappedPair> pairs;
  std::map<std::pair<std::string_view, std::string_view>, const framework::Mapping*> seen;
  for (const auto& crosswalk : evaluation.folder->crosswalks) {
    for (const auto& mapping : crosswalk.maps) {
      MappedPair pair;
      pair.mapping = &mapping;
      pair.from = resolve(evaluation, mapping.from);
      pair.to = resolve(evaluation, mapping.to);
      pair.same_checklist = !pair.from.checklist_id.empty() && pair.from.checklist_id == pair.to.checklist_id;
      if (!pair.faulty()) {
        std::string_view a = mapping.from->text, b = mapping.to->text;
        auto [at, fresh] = seen.emplace(std::minmax(a, b), &mapping);
        if (!fresh) pair.first = at->second;
      }
      pairs.push_back(pair);
    }
  }
  return pairs;
}

}  // namespace assure::evaluate
