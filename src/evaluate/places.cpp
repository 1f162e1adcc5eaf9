#include "evaluate/places.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "evaluate/record_owner.h"
#include "submission/sections.h"

namespace assure::evaluate {
namespace {

template <class Record>
const submission::Directorate* directorate_of(const Evaluation& evaluation, const Record& record) {
  if constexpr (std::is_same_v<Record, submission::Directorate>)
    return &record;
  else if constexpr (requires { record.directorate; }) {
    return record.directorate ? evaluation.index.find<submission::Directorate>(record.directorate->text)
                              : nullptr;
  } else
    return nullptr;
}

template <class Record>
Place place_of(const Evaluation& evaluation, std::string_view section, const Record& record) {
  Place place;
  place.span = record.span;
  place.record = &record;
  place.section = section;
  if (const auto* owner = owner_field(record); owner && *owner) place.owner = (*owner)->text;
  place.directorate = directorate_of(evaluation, record);
  if constexpr (requires { record.id->text; }) {
    if (record.id) place.id = record.id->text;
  }
  if constexpr (std::is_same_v<Record, submission::EvidenceItem>) place.item = &record;
  return place;
}

}  // namespace

Places::Places(const Evaluation& evaluation) {
  add_responses(evaluation);
  add_records(evaluation);
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) {
    return std::tie(a.span.file, a.span.begin) < std::tie(b.span.file, b.span.begin);
  });
}

void Places::add_responses(const Evaluation& evaluation) {
  std::unordered_map<const submission::Response*, std::pair<const FrameworkResult*, const CriterionResult*>>
      answered;
  std::unordered_map<std::string_view, const FrameworkResult*> elements;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& element : framework.framework->elements) elements.emplace(element.id->text, &framework);
    for (const auto& criterion : framework.criteria) {
      if (criterion.response) answered.emplace(criterion.response, std::pair(&framework, &criterion));
    }
  }
  for (const auto& section : evaluation.submission().sections) {
    auto element = elements.find(section.element);
    const FrameworkResult* whole = element == elements.end() ? nullptr : element->second;
    Place& name = places_.emplace_back();
    name.span = section.name;
    name.framework = whole;
    name.section = section.element;
    for (const auto& response : section.responses) {
      Place place = place_of(evaluation, section.element, response);
      if (response.criterion) place.id = response.criterion->text;
      auto result = answered.find(&response);
      place.framework = result == answered.end() ? whole : result->second.first;
      place.criterion = result == answered.end() ? nullptr : result->second.second;
      places_.push_back(place);
    }
  }
}

void Places::add_records(const Evaluation& evaluation) {
  submission::for_each_section([&]<class Row>(const Row& row) {
    if constexpr (Row::is_list) {
      for (const auto& record : evaluation.submission().*Row::member)
        places_.push_back(place_of(evaluation, row.name, record));
    } else if constexpr (std::is_base_of_v<record::Record, typename Row::Value>) {
      places_.push_back(place_of(evaluation, row.name, evaluation.submission().*Row::member));
    }
  });
  std::erase_if(places_, [](const Place& place) { return !place.span.valid(); });
}

const Place* Places::find(source::Span span) const {
  auto behind =
      std::upper_bound(places_.begin(), places_.end(), span, [](source::Span at, const Place& place) {
        return std::tie(at.file, at.begin) < std::tie(place.span.file, place.span.begin);
      });
  if (behind == places_.begin()) return nullptr;
  const Place& place = *std::prev(behind);
  return place.span.file == span.file && span.begin <= place.span.end ? &place : nullptr;
}

}  // namespace assure::evaluate
