#include "compile/waived_names.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "evaluate/record_owner.h"
#include "submission/records.h"
#include "submission/sections.h"

namespace assure::compile {
namespace {

using submission::Post;
using Owner = WaivedNames::Owner;

// A post answers for itself.
template <class Record>
Owner owner_of(const Record& record) {
  if constexpr (std::is_same_v<Record, Post>) {
    return &record.id;
  } else {
    return evaluate::owner_field(record);
  }
}

bool encloses(source::Span outer, source::Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

}  // namespace

WaivedNames::WaivedNames(const evaluate::Evaluation& evaluation) : evaluation_(evaluation) {
  add_owners();
  add_criteria();
  add_units();
  add_documents();
  std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.span < b.span; });
}

void WaivedNames::add_owners() {
  const auto& submission = evaluation_.submission();
  auto add = [&](const auto& record) {
    Owner owner = owner_of(record);
    if (owner && *owner) owners_.emplace(Key{record.span.file, record.span.begin}, owner);
  };
  submission::for_each_section([&]<class Row>(const Row&) {
    if constexpr (Row::is_list) {
      for (const auto& record : submission.*Row::member) add(record);
    }
  });
  for (const auto& section : submission.sections) {
    for (const auto& response : section.responses) add(response);
  }
}

std::size_t WaivedNames::thing_of(const std::string& name) {
  auto [known, fresh] = by_full_name_.emplace(name, things_.size());
  if (fresh) {
    things_.push_back({name, {}, nullptr, {}});
    call(known->second, name);
  }
  return known->second;
}

void WaivedNames::call(std::size_t thing, const std::string& name) {
  auto& meant = by_name_[name];
  if (std::find(meant.begin(), meant.end(), thing) != meant.end()) return;
  meant.push_back(thing);
  if (meant.size() == 1) names_.push_back(name);
}

void WaivedNames::place(std::size_t thing, source::Span span) {
  auto owner = owners_.find({span.file, span.begin});
  things_[thing].places.push_back(span);
  places_.push_back({span, thing, owner == owners_.end() ? nullptr : owner->second});
}

void WaivedNames::add_criteria() {
  std::unordered_map<std::string, std::vector<const evaluate::Shortfall*>> asked;
  for (const auto& missing : evaluation_.shortfalls) {
    if (!missing.criterion.empty()) asked[missing.framework + "/" + missing.criterion].push_back(&missing);
  }
  for (const auto& result : evaluation_.frameworks) {
    for (const auto& criterion : result.criteria) {
      const std::size_t thing = thing_of(result.framework->id->text + "/" + criterion.id);
      call(thing, criterion.id);
      if (const auto* response = criterion.response) {
        things_[thing].response = response;
        bool fresh = answered_.emplace(Key{response->span.file, response->span.begin}, thing).second;
        if (fresh) place(thing, response->span);
        // One answer to criteria of two checklists.
        if (!fresh) things_[thing].places.push_back(response->span);
      } else if (auto missing = asked.find(things_[thing].name); missing != asked.end()) {
        things_[thing].asked = missing->second;
      }
    }
  }
}

void WaivedNames::add_units() {
  for (const auto& unit : evaluation_.submission().units) {
    if (unit.section == "waivers") continue;  // one accepts nothing about another
    if (auto criterion = answered_.find({unit.span.file, unit.span.begin}); criterion != answered_.end()) {
      call(criterion->second, unit.name());
      continue;
    }
    const auto* fixed = submission::fixed_section(unit.section);
    bool single = fixed && !fixed->type->element;
    if (unit.id.empty() && !single) continue;  // its faults were reported
    const std::size_t thing = thing_of(unit.name());
    if (!unit.id.empty()) call(thing, unit.id);
    place(thing, unit.span);
  }
}

void WaivedNames::add_documents() {
  for (const auto& document : evaluation_.folder->documents)
    place(thing_of(document.path), {document.source, 0, 0});
}

std::vector<const WaivedThing*> WaivedNames::find(std::string_view name) {
  std::vector<const WaivedThing*> meant;
  if (auto known = by_name_.find(std::string(name)); known != by_name_.end()) {
    for (std::size_t thing : known->second) {
      // Written in full, it is clear: a criterion may have the id `evidence/plan`.
      if (things_[thing].name == name) return {&things_[thing]};
      meant.push_back(&things_[thing]);
    }
  } else if (const auto* cited = citation(name)) {
    meant.push_back(cited);
  }
  return meant;
}

// `C7/old-scan`: what the answer to a criterion says of an item.
const WaivedThing* WaivedNames::citation(std::string_view name) {
  const std::size_t slash = name.rfind('/');
  if (slash == std::string_view::npos) return nullptr;
  const auto criteria = by_name_.find(std::string(name.substr(0, slash)));
  if (criteria == by_name_.end() || criteria->second.size() != 1) return nullptr;
  const WaivedThing criterion = things_[criteria->second.front()];
  if (!criterion.response) return nullptr;
  WaivedThing cited;
  for (const auto& entry : criterion.response->evidence) {
    if (entry.item && entry.item->text == name.substr(slash + 1)) cited.places.push_back(entry.span);
  }
  if (cited.places.empty()) return nullptr;
  cited.name = criterion.name + std::string(name.substr(slash));
  things_.push_back(std::move(cited));
  return &things_.back();
}

base::Spelling& WaivedNames::spelling() {
  if (!spelling_) spelling_ = std::make_unique<base::Spelling>(names_);
  return *spelling_;
}

std::string WaivedNames::did_you_mean(std::string_view name) {
  return spelling().did_you_mean(name);
}

std::string WaivedNames::certain(std::string_view name) {
  return spelling().certain(name);
}

// Records do not overlap.
const WaivedNames::Place* WaivedNames::place_around(source::Span span) const {
  auto behind = std::upper_bound(
      places_.begin(), places_.end(), span.begin, [&](std::uint32_t begin, const Place& place) {
        return span.file != place.span.file ? span.file < place.span.file : begin < place.span.begin;
      });
  if (behind == places_.begin()) return nullptr;
  const Place& before = *std::prev(behind);
  return encloses(before.span, span) ? &before : nullptr;
}

std::string WaivedNames::name_around(source::Span span) const {
  const Place* place = place_around(span);
  return place ? things_[place->thing].name : std::string();
}

WaivedNames::Owner WaivedNames::owner_around(source::Span span) const {
  const Place* place = place_around(span);
  return place ? place->owner : nullptr;
}

}  // namespace assure::compile
