#include "evaluate/roll_up.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

struct RatedPart {
  const CriterionResult* entry;
  std::size_t value;
};
using Parts = std::vector<RatedPart>;

// Those that apply; none when one of them has no rating.
Parts rated_parts(const FrameworkResult& framework, const CriterionResult& whole, Basis basis) {
  Parts rated;
  for (std::size_t index : whole.parts) {
    const CriterionResult& part = framework.criteria[index];
    if (part.answer == Answer::NotApplicable) continue;
    if (!part.rating) return {};
    rated.push_back({&part, value_of(part, basis)});
  }
  return rated;
}

// "C5.1 (Level 3), C5.2 (Level 2)"
std::string listed(const Parts& parts) {
  std::vector<std::string> texts;
  texts.reserve(parts.size());
  for (const auto& [part, value] : parts)
    texts.push_back(fmt::format("{} ({})", part->id, part->label(value)));
  return base::join(texts, ", ");
}

PartsRating lowest(const Parts& parts) {
  auto least = *std::min_element(
      parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  return {Rating{least.value, "lowest of " + listed(parts)}, {}};
}

PartsRating mean(const Parts& parts, const CriterionResult& whole, Basis basis) {
  Ratio sum, weights;
  bool weighted = false;
  for (const auto& [part, value] : parts) {
    Ratio weight = weight_of(*part);
    weighted = weighted || weight != Ratio(1);
    sum = sum + weight * points_of(*part->scale, value);
    weights = weights + weight;
  }
  Ratio mean = sum / weights;
  std::string how = fmt::format("{}mean of {}: {}", weighted ? "weighted " : "", listed(parts), mean.text());
  const auto& round = whole.criterion->roll_up.round;
  if (round.mode) {
    Ratio rounded = mean.rounded(*round.mode, static_cast<int>(round.decimals.value_or(0)));
    if (rounded != mean)
      how += fmt::format(", rounded {} to {}", base::words_of(*round.mode), rounded.text());
    mean = rounded;
  }
  for (std::size_t i = 0; whole.scale && i < whole.scale->values.size(); ++i) {
    if (whole.scale->values[i].points && points_of(*whole.scale, i) == mean) return {Rating{i, how}, {}};
  }
  if (basis == Basis::Claimed) return {std::nullopt, how};
  std::size_t highest = 0;
  for (std::size_t i = 0; whole.scale && i < whole.scale->values.size(); ++i) {
    if (whole.scale->values[i].points && points_of(*whole.scale, i) <= mean) highest = i;
  }
  return {Rating{highest, how}, {}};
}

}  // namespace

Ratio points_of(const framework::Scale& scale, std::size_t value) {
  return Ratio::decimal(scale.values[value].points.value_or(0));
}

Ratio weight_of(const CriterionResult& entry) {
  return entry.criterion ? Ratio::decimal(entry.criterion->weight.value_or(1)) : Ratio(1);
}

std::size_t value_of(const CriterionResult& entry, Basis basis) {
  return basis == Basis::Supported && entry.support ? entry.support->value : entry.rating->index;
}

PartsRating rating_of_parts(const FrameworkResult& framework, const CriterionResult& whole, Basis basis) {
  if (!whole.criterion || !whole.criterion->roll_up.span.valid()) return {};
  Parts parts = rated_parts(framework, whole, basis);
  if (parts.empty()) return {};
  bool is_mean = *whole.criterion->roll_up.by == framework::RollUpMethod::Mean;
  return is_mean ? mean(parts, whole, basis) : lowest(parts);
}

namespace {

// Parts come behind what they are part of, so going backwards meets them first.
void rate_by_parts(FrameworkResult& result) {
  for (std::size_t i = result.criteria.size(); i-- > 0;) {
    CriterionResult& whole = result.criteria[i];
    if (whole.answer != Answer::None || whole.parts.empty()) continue;
    auto any = [&](auto holds) {
      return std::any_of(whole.parts.begin(), whole.parts.end(),
          [&](std::size_t part) { return holds(result.criteria[part]); });
    };
    if (any([](const auto& part) { return part.answer == Answer::Broken; })) {
      whole.answer = Answer::Broken;
      bool in_doubt = any([](const auto& part) { return part.undecided && !part.response; });
      whole.undecided = whole.undecided || in_doubt;
      continue;
    }
    if (any([](const auto& part) { return part.answer == Answer::None; })) continue;
    if (!any([](const auto& part) { return part.answer != Answer::NotApplicable; })) {
      whole.answer = Answer::NotApplicable;
      bool all = !any([](const auto& part) { return part.not_applicable.empty(); });
      if (all) whole.not_applicable = result.criteria[whole.parts.front()].not_applicable;
      continue;
    }
    PartsRating rolled = rating_of_parts(result, whole);
    whole.answer = rolled.unresolved.empty() ? Answer::RolledUp : Answer::Broken;
    whole.rating = std::move(rolled.rating);
    whole.unresolved = std::move(rolled.unresolved);
  }
}

}  // namespace

RolledUp roll_up(Answered answered) {
  for (auto& result : answered.so_far.frameworks) rate_by_parts(result);
  return {std::move(answered.so_far)};
}

}  // namespace assure::evaluate
