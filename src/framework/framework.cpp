#include "framework/framework.h"

#include <algorithm>

namespace assure::framework {

std::size_t Scale::index_of(std::string_view value) const {
  auto found = std::find_if(values.begin(), values.end(),
      [&](const ScaleValue& candidate) { return candidate.value && candidate.value->text == value; });
  return found == values.end() ? npos : static_cast<std::size_t>(found - values.begin());
}

const Scale* Framework::scale(std::string_view name) const {
  auto found =
      std::find_if(scales.begin(), scales.end(), [&](const auto& entry) { return *entry.first == name; });
  return found == scales.end() ? nullptr : &found->second;
}

const Element* Framework::element(std::string_view id) const {
  auto found = std::find_if(
      elements.begin(), elements.end(), [&](const Element& element) { return element.id->text == id; });
  return found == elements.end() ? nullptr : &*found;
}

const EvidenceDemand* Framework::demand(std::string_view kind) const {
  auto found = std::find_if(evidence.begin(), evidence.end(),
      [&](const EvidenceDemand& demand) { return demand.kind->text == kind; });
  return found == evidence.end() ? nullptr : &*found;
}

const OrganisationType* Framework::type(std::string_view id) const {
  auto found = std::find_if(organisation_types.begin(), organisation_types.end(),
      [&](const OrganisationType& type) { return type.id->text == id; });
  return found == organisation_types.end() ? nullptr : &*found;
}

namespace {

bool depends_on_type(const Criterion& criterion) {
  return !criterion.applies_to.empty() || !criterion.profile.empty() ||
         std::any_of(criterion.criteria.begin(), criterion.criteria.end(), depends_on_type);
}

}  // namespace

bool Framework::tells_types_apart() const {
  return std::any_of(elements.begin(), elements.end(), [](const Element& element) {
    return std::any_of(element.criteria.begin(), element.criteria.end(), depends_on_type);
  });
}

}  // namespace assure::framework
