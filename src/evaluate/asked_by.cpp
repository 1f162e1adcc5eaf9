#include "evaluate/asked_by.h"

#include <fmt/format.h>

#include "evaluate/first_where.h"

namespace assure::evaluate {
namespace {

using Later = std::optional<AskedLater>;

// Without an end it is asked for from the day on which it starts.
std::optional<base::Date> day_of(const MilestoneResult& milestone) {
  if (milestone.due) return milestone.due->last;
  return milestone.starts ? std::optional(milestone.starts->first) : std::nullopt;
}

Later with_milestone(const MilestoneResult& milestone, base::Date as_of) {
  const auto day = day_of(milestone);
  if (milestone.done || (day && *day < as_of)) return std::nullopt;
  return AskedLater{day, day ? fmt::format("it is due by {} ({})", day->iso(), milestone.title)
                             : fmt::format("it is due with `{}`, which has no date", milestone.id)};
}

Later with_stage(const StageResult& stage) {
  bool waits = stage.state == StageState::NotEntered || stage.state == StageState::SteppedOff;
  if (!waits) return std::nullopt;
  return AskedLater{{}, fmt::format("it is due when stage `{}` is entered", stage.stage->id->text)};
}

}  // namespace

std::optional<AskedLater> asked_later(
    const Evaluation& evaluation, const FrameworkResult& framework, const record::Spanned<record::Id>& by) {
  if (!by) return std::nullopt;
  if (auto period = base::Period::parse(by->text)) {
    if (period->last < evaluation.as_of) return std::nullopt;
    return AskedLater{period->last, fmt::format("it is due by {}", period->last.iso())};
  }
  const auto* milestone =
      first_where(framework.milestones, [&](const auto& result) { return result.id == by->text; });
  if (milestone) return with_milestone(*milestone, evaluation.as_of);
  const auto* stage =
      first_where(framework.stages, [&](const auto& result) { return result.stage->id->text == by->text; });
  return stage ? with_stage(*stage) : std::nullopt;
}

}  // namespace assure::evaluate
