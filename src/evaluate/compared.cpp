#include "evaluate/compared.h"

#include <unordered_map>
#include <unordered_set>

namespace assure::evaluate {
namespace {

using framework::Scale;

class Collecting {
 public:
  explicit Collecting(const FrameworkResult& framework) : framework_(framework) {}

  OfParts take() {
    if (several_scales_) found_.lowest = nullptr;
    return std::move(found_);
  }

  void visit(const CriterionResult& whole) {
    for (std::size_t index : whole.parts) {
      const CriterionResult& part = framework_.criteria[index];
      if (part.applies()) {
        add_evidence(part);
        add_target(part);
        const auto* response = part.response;
        bool owned = response && response->owner && owners_.insert(response->owner->text).second;
        if (owned) found_.owners.emplace_back(response->owner->text);
      }
      visit(part);
    }
  }

 private:
  void add_evidence(const CriterionResult& part) {
    for (const Cited& cited : part.cited) {
      if (!cited.item) continue;
      auto [place, fresh] = places_.emplace(cited.item, found_.evidence.size());
      if (fresh) found_.evidence.push_back({cited.item, {}});
      auto& parts = found_.evidence[place->second].parts;
      // Cited for another page.
      if (parts.empty() || parts.back() != &part) parts.push_back(&part);
    }
  }

  void add_target(const CriterionResult& part) {
    if (!part.target) return;
    several_scales_ = several_scales_ || (found_.lowest && found_.lowest->scale != part.scale);
    if (!found_.lowest || *part.target < *found_.lowest->target) found_.lowest = &part;
  }

  const FrameworkResult& framework_;
  OfParts found_;
  bool several_scales_ = false;
  std::unordered_map<const submission::EvidenceItem*, std::size_t> places_;
  std::unordered_set<std::string_view> owners_;
};

}  // namespace

const Scale* assessment_scale(const CriterionResult& result) {
  bool by_panel = !result.scale && !result.criterion && result.element->panel;
  return by_panel ? result.framework->scale(*result.element->panel) : result.scale;
}

bool is_scored(const FrameworkResult& framework, const CriterionResult& result) {
  for (const auto* of = &result; of; of = of->whole ? &framework.criteria[*of->whole] : nullptr) {
    if (of->criterion && of->criterion->scored) return *of->criterion->scored;
  }
  return true;
}

std::optional<std::size_t> panel_value(const CriterionResult& result) {
  const auto* panel = result.panel();
  if (!panel || !panel->rating || !result.scale) return std::nullopt;
  std::size_t value = result.scale->index_of(panel->rating->text);
  return value == Scale::npos ? std::nullopt : std::optional(value);
}

std::optional<int> steps_from(const CriterionResult& result, std::optional<std::size_t> mark) {
  if (!result.rating || !mark) return std::nullopt;
  return static_cast<int>(result.rating->index) - static_cast<int>(*mark);
}

bool panel_is_lower(const CriterionResult& result) {
  return steps_from(result, panel_value(result)).value_or(0) > 0;
}

std::optional<BenchmarkPlace> benchmark_place(const CriterionResult& result) {
  const auto* benchmark = result.benchmark;
  if (!benchmark || !result.scale) return std::nullopt;
  BenchmarkPlace place;
  place.benchmark = benchmark;
  place.compared = result.rating.has_value();
  for (const auto& [value, count] : benchmark->counts) {
    place.all += *count;
    std::size_t index = result.scale->index_of(*value);
    if (!result.rating || index == Scale::npos) continue;
    (index < result.rating->index ? place.lower : place.as_high) += *count;
  }
  return place.all > 0 ? std::optional(place) : std::nullopt;
}

OfParts of_parts(const FrameworkResult& framework, const CriterionResult& whole) {
  Collecting collecting(framework);
  collecting.visit(whole);
  return collecting.take();
}

std::optional<std::size_t> target_with_parts(const CriterionResult& result, const OfParts& parts) {
  if (result.target) return result.target;
  bool same = parts.lowest && parts.lowest->scale == result.scale;
  return same ? parts.lowest->target : std::nullopt;
}

}  // namespace assure::evaluate
