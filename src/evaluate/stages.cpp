// How far each stage of a checklist is, and whether it was entered with everything that its gate wants.
#include <map>

#include <fmt/format.h>

#include "base/spelling.h"
#include "evaluate/first_where.h"
#include "evaluate/steps.h"

namespace assure::evaluate {
namespace {

using record::Id;
using record::Spanned;
using submission::StageRecord;

StageState state_of(const StageRecord& record) {
  if (record.done.given()) return StageState::Done;
  if (record.stepped_off.given()) return StageState::SteppedOff;
  if (record.paused.given()) return StageState::Paused;
  return record.entered.given() ? StageState::Active : StageState::NotEntered;
}

// The first record of each stage. A misspelt stage, which is reported as such, is not also one that was left
// out.
class Records {
 public:
  explicit Records(const Evaluation& evaluation) {
    std::vector<std::string> names;
    for (const auto& framework : evaluation.folder->frameworks) {
      for (const auto& stage : framework.stages) names.push_back(stage.id->text);
    }
    base::Spelling known(std::move(names));
    for (const auto& record : evaluation.submission().stages) {
      if (record.stage) by_stage_.emplace(known.meant(record.stage->text), &record);
    }
  }

  const StageRecord* of(const framework::Stage& stage) const {
    auto found = by_stage_.find(stage.id->text);
    return found == by_stage_.end() ? nullptr : found->second;
  }

 private:
  std::map<std::string, const StageRecord*> by_stage_;
};

// The gates of one checklist on one day.
class Gates {
 public:
  // What a gate can name.
  struct Named {
    const Evaluation& evaluation;
    const framework::Framework& framework;
    const std::vector<KindResult>& kinds;
    const std::vector<MilestoneResult>& milestones;
    const Records& records;
  };

  Gates(const Named& named, base::Date day) : named_(named), day_(day) {}

  // None when it was open, or when nothing is known by that name.
  std::optional<UnmetGate> unmet(const Spanned<Id>& gate) const {
    const std::string& id = gate->text;
    auto named = [&](const auto& entry) { return entry.id && entry.id->text == id; };
    const auto* decision = first_where(named_.evaluation.submission().decisions, named);
    if (decision || first_where(named_.framework.decisions, named)) return decided(gate, decision);
    auto of_kind = [&](const KindResult& kind) { return kind.demand->kind->text == id; };
    if (const auto* kind = first_where(named_.kinds, of_kind)) return complete(gate, *kind);
    auto is_milestone = [&](const MilestoneResult& milestone) { return milestone.id == id; };
    if (const auto* milestone = first_where(named_.milestones, is_milestone))
      return reached(gate, *milestone);
    const auto* stage = first_where(named_.framework.stages, named);
    return stage ? passed(gate, named_.records.of(*stage)) : std::nullopt;
  }

 private:
  using Unmet = std::optional<UnmetGate>;

  Unmet decided(const Spanned<Id>& gate, const submission::Decision* decision) const {
    if (!decision) {
      return UnmetGate{
          &gate, fmt::format("add decision `{}` with its `outcome` and the day in `on`", gate->text), {}};
    }
    if (decision->broken) return std::nullopt;
    if (!decision->outcome || !decision->on)
      return UnmetGate{&gate, fmt::format("add `outcome` and `on` to decision `{}`", gate->text), {}};
    return in_time(gate, decision->on, "decided");
  }

  // Judged as it is today: what is refreshed carries a later day than what was there when the stage began.
  Unmet complete(const Spanned<Id>& gate, const KindResult& kind) const {
    if (kind.complete()) return std::nullopt;
    return UnmetGate{&gate,
        fmt::format("declare the evidence: {} of {} of this kind", kind.items.size(), kind.need()), {}};
  }

  Unmet reached(const Spanned<Id>& gate, const MilestoneResult& milestone) const {
    const auto* own = milestone.milestone;
    if (own && own->broken) return std::nullopt;
    if (!own || !own->done)
      return UnmetGate{&gate, fmt::format("give milestone `{}` the day in `done`", gate->text), {}};
    return in_time(gate, own->done, "reached");
  }

  Unmet passed(const Spanned<Id>& gate, const StageRecord* record) const {
    if (record && record->broken) return std::nullopt;
    if (!record || !record->done)
      return UnmetGate{&gate, fmt::format("give stage `{}` the day in `done`", gate->text), {}};
    return in_time(gate, record->done, "done");
  }

  Unmet in_time(const Spanned<Id>& gate, const Spanned<base::Date>& day, std::string_view what) const {
    if (*day <= day_) return std::nullopt;
    return UnmetGate{&gate, "correct the day that is wrong",
        {day.span, fmt::format("`{}` was {} on {}", gate->text, what, day->iso())}};
  }

  const Named& named_;
  base::Date day_;
};

}  // namespace

std::vector<StageResult> stages_of(const Evaluation& evaluation, const framework::Framework& framework,
    const std::vector<KindResult>& kinds, const std::vector<MilestoneResult>& milestones) {
  const Records records(evaluation);
  const Gates::Named named{evaluation, framework, kinds, milestones, records};
  std::vector<StageResult> stages;
  for (const auto& stage : framework.stages) {
    StageResult entry;
    entry.stage = &stage;
    entry.record = records.of(stage);
    if (entry.record) {
      entry.state = state_of(*entry.record);
      // Whoever steps off before a stage begins passes no gate.
      const auto& day = entry.record->entered ? entry.record->entered : entry.record->done;
      bool judged = day && !entry.record->broken && !evaluation.folder->truncated;
      for (const auto& gate : stage.gate) {
        if (!judged || !gate) continue;
        if (auto unmet = Gates(named, *day).unmet(gate)) entry.unmet.push_back(std::move(*unmet));
      }
    }
    stages.push_back(std::move(entry));
  }
  return stages;
}

}  // namespace assure::evaluate
