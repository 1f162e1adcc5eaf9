// A rating beside what it is held against: the target, the latest assessment by others, and how others were
// rated; and what a criterion with parts has by its parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

// Where the latest assessment by others is on the criterion's scale; none when there is none, or it is not on
// it.
std::optional<std::size_t> panel_value(const CriterionResult& result);

// Steps of the scale from `mark` up to the rating: below zero, the rating is lower. None without a rating.
std::optional<int> steps_from(const CriterionResult& result, std::optional<std::size_t> mark);

// The scale on which others rate it: of an outcome without one of its own, that of its element's panel. Null
// when there is none.
const framework::Scale* assessment_scale(const CriterionResult& result);

// Whether the checklist has panels rate it, as far as it says.
bool is_scored(const FrameworkResult& framework, const CriterionResult& result);

// The panel's value is lower than the rating.
bool panel_is_lower(const CriterionResult& result);

// A criterion's rating among those that the checklist's benchmark counts.
struct BenchmarkPlace {
  const framework::Benchmark* benchmark = nullptr;
  std::int64_t all = 0;
  std::int64_t lower = 0;    // than the rating
  std::int64_t as_high = 0;  // as the rating, or higher
  bool compared = false;     // there is a rating

  bool is_above() const { return compared && 2 * lower > all; }
};
// None when no benchmark for it that counts anybody was known on the day of judgement.
std::optional<BenchmarkPlace> benchmark_place(const CriterionResult& result);

struct CitedByParts {
  const submission::EvidenceItem* item = nullptr;
  std::vector<const CriterionResult*> parts;  // in order of the checklist
};

// What the parts of a criterion come to, and the parts of these.
struct OfParts {
  std::vector<CitedByParts> evidence;       // each item once, as the parts cite it; nothing undeclared
  const CriterionResult* lowest = nullptr;  // the part with the lowest target; null when none has one, or
                                            // when they are on several scales
  std::vector<std::string_view> owners;     // ids of posts, each once
};
OfParts of_parts(const FrameworkResult& framework, const CriterionResult& whole);

// Its own target, else the lowest of its parts when that is on the same scale.
std::optional<std::size_t> target_with_parts(const CriterionResult& result, const OfParts& parts);

}  // namespace assure::evaluate
