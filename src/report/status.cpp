#include "report/status.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace assure::report {
namespace {

using evaluate::Evaluation;
using submission::Action;

struct Standing {
  Progress progress = Progress::Undated;
  int days = 0;
};

Standing against(base::Date as_of, const std::optional<base::Period>& due) {
  if (!due) return {};
  int left = due->last.days() - as_of.days();
  Progress progress = left > 0 ? Progress::Ahead : left == 0 ? Progress::Today : Progress::Overdue;
  return {progress, std::abs(left)};
}

std::string title_of_post(const Evaluation& evaluation, const std::string& id) {
  const auto* post = evaluation.index.post(id);
  return id.empty() ? "Nobody" : post && post->title ? *post->title : id;
}

// What has a start and no end is ahead until then.
Standing standing_of(base::Date as_of, const evaluate::MilestoneResult& milestone) {
  if (milestone.due || !milestone.starts) return against(as_of, milestone.due);
  int left = milestone.starts->first.days() - as_of.days();
  return left > 0 ? Standing{Progress::Ahead, left} : Standing{Progress::Begun, 0};
}

MilestoneStatus milestone_status(const Evaluation& evaluation, const evaluate::FrameworkResult& framework,
    const evaluate::MilestoneResult& milestone) {
  Standing standing = standing_of(evaluation.as_of, milestone);
  const auto* own = milestone.milestone;
  if (milestone.done || (own && own->done.given())) standing = {Progress::Done, 0};
  // The checklist's day does not stand in for one that was written wrongly.
  else if (own && (own->due.broken || own->starts.broken))
    standing = {Progress::Unclear, 0};
  return {milestone.id, milestone.title, milestone.entry ? framework.framework->id->text : std::string(),
      milestone.starts, milestone.due, milestone.done, milestone.owner,
      milestone.owner.empty() ? std::string() : title_of_post(evaluation, milestone.owner), standing.progress,
      standing.days, milestone.missing};
}

// Of an action in two steps the plan is what is owed first.
const record::Spanned<base::Period>& next_due(const Action& action) {
  if (action.plan_by.given() && !action.planned.given()) return action.plan_by;
  return action.compliant_by.given() ? action.compliant_by : action.due.given() ? action.due : action.plan_by;
}

ActionStatus action_status(const Evaluation& evaluation, const Action& action) {
  ActionStatus status;
  status.action = &action;
  if (action.who) status.owner = action.who->text;
  status.owner_title = title_of_post(evaluation, status.owner);
  const auto& next = next_due(action);
  if (next) status.due = *next;
  Standing standing = against(evaluation.as_of, status.due);
  if (next.broken) standing = {Progress::Unclear, 0};
  if (action.is_done()) standing = {Progress::Done, 0};
  status.progress = standing.progress;
  status.days = standing.days;
  return status;
}

std::vector<ActionStatus> select_actions(const Evaluation& evaluation, const std::string& owner) {
  std::vector<ActionStatus> actions;
  for (const auto& action : evaluation.submission().actions) {
    ActionStatus status = action_status(evaluation, action);
    if (owner.empty() || status.owner == owner) actions.push_back(std::move(status));
  }
  auto key = [](const ActionStatus& status) {
    auto day = status.due ? status.due->last : base::Date::from_days(1 << 22);
    return std::make_tuple(status.owner.empty(), std::string_view(status.owner_title),
        std::string_view(status.owner), status.progress == Progress::Done, day);
  };
  // On one day: in the order of the folder.
  std::stable_sort(
      actions.begin(), actions.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return actions;
}

std::vector<OwedStatus> select_owed(const Evaluation& evaluation, const std::string& owner) {
  std::map<std::tuple<base::Date, bool, std::string, std::string>, OwedStatus> by_day;
  const base::Date never = base::Date::from_days(1 << 22);
  for (const auto& gap : evaluation.gaps) {
    if (gap.waived || (!owner.empty() && gap.owner != owner)) continue;
    std::string title = title_of_post(evaluation, gap.owner);
    auto [place, fresh] = by_day.try_emplace({gap.due.value_or(never), gap.owner.empty(), title, gap.owner});
    OwedStatus& owed = place->second;
    owed.gaps.push_back(&gap);
    if (!fresh) continue;
    owed.owner = gap.owner;
    owed.owner_title = title;
    owed.due = gap.due;
    Standing standing = gap.due ? against(evaluation.as_of, base::Period{*gap.due, *gap.due}) : Standing();
    owed.progress = standing.progress;
    owed.days = standing.days;
  }
  std::vector<OwedStatus> result;
  for (auto& [key, owed] : by_day) result.push_back(std::move(owed));
  return result;
}

std::vector<ChecklistStatus> checklists_of(const Evaluation& evaluation) {
  std::vector<ChecklistStatus> checklists;
  for (const auto& framework : evaluation.frameworks) {
    ChecklistStatus status;
    status.framework = &framework;
    for (const auto& share : evaluate::shares_of(evaluation, framework.framework->id->text)) {
      status.have += share.have;
      status.asked += share.asked;
    }
    checklists.push_back(status);
  }
  return checklists;
}

ActionTotals totals_of(const std::vector<ActionStatus>& actions) {
  auto count = [&](Progress progress) {
    return static_cast<std::size_t>(std::count_if(actions.begin(), actions.end(),
        [&](const ActionStatus& action) { return action.progress == progress; }));
  };
  ActionTotals totals;
  totals.all = actions.size();
  totals.done = count(Progress::Done);
  totals.open = totals.all - totals.done;
  totals.overdue = count(Progress::Overdue);
  totals.undated = count(Progress::Undated);
  totals.unclear = count(Progress::Unclear);
  return totals;
}

record::Spanned<base::Date> since_when(const submission::StageRecord& record, StageState state) {
  switch (state) {
    case StageState::NotEntered:
      break;
    case StageState::Active:
      return record.entered;
    case StageState::Paused:
      return record.paused;
    case StageState::SteppedOff:
      return record.stepped_off;
    case StageState::Done:
      return record.done;
  }
  return {};
}

StageStatus stage_status(const evaluate::FrameworkResult& framework, const evaluate::StageResult& result) {
  StageStatus status;
  status.id = result.stage->id->text;
  status.title = result.stage->title ? *result.stage->title : status.id;
  status.framework = framework.framework->id->text;
  for (const auto& need : result.stage->gate) status.gate.push_back(need->text);
  if (!result.record) return status;
  const auto& record = *result.record;
  status.state = result.state;
  if (auto since = since_when(record, result.state)) status.since = *since;
  return status;
}

ConsultationStatus consultation_status(
    const Evaluation& evaluation, const submission::Consultation& consultation) {
  ConsultationStatus status;
  status.consultation = &consultation;
  if (consultation.title) status.title = *consultation.title;
  for (const auto& framework : evaluation.folder->frameworks) {
    for (const auto& demand : framework.consultations) {
      bool same = consultation.id && demand.id->text == consultation.id->text;
      if (same && status.title.empty()) status.title = *demand.title;
    }
  }
  if (status.title.empty() && consultation.id) status.title = consultation.id->text;
  if (!consultation.opens || !consultation.closes) {
    status.progress = Progress::Unclear;
  } else if (evaluation.as_of < *consultation.opens) {
    status.progress = Progress::Ahead;
  } else {
    status.progress = evaluation.as_of > *consultation.closes ? Progress::Done : Progress::Today;
  }
  return status;
}

}  // namespace

std::string in_short(const base::Period& period) {
  const auto [first, last] = period;
  base::Date behind = last.plus_days(1);
  if (first.day() != 1 || behind.day() != 1 || last.year() > 9998) return period.iso();
  auto month = [](base::Date day) { return day.iso().substr(0, 7); };
  bool years = first.month() == 1 && last.month() == 12;
  if (years && first.year() == last.year()) return first.iso().substr(0, 4);
  return month(first) == month(last) ? month(first) : month(first) + "/" + month(last);
}

Status make_status(const Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& findings, const StatusOptions& options) {
  Status status{
      evaluation, sources, true, evaluate::lateness(evaluation), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
  status.complete = !evaluation.folder->truncated && evaluation.folder->frameworks_complete;
  for (const auto& framework : evaluation.frameworks) {
    for (const auto& milestone : framework.milestones) {
      status.milestones.push_back(milestone_status(evaluation, framework, milestone));
    }
    for (const auto& figure : framework.figures) status.figures.push_back(&figure);
    for (const auto& stage : framework.stages) status.stages.push_back(stage_status(framework, stage));
  }
  // By the last day, or where there is no end by the first; what has neither comes last, and equals stay in
  // the order of the checklists.
  auto day_of = [](const MilestoneStatus& one) {
    return one.due      ? std::optional(one.due->last)
           : one.starts ? std::optional(one.starts->first)
                        : std::nullopt;
  };
  std::stable_sort(status.milestones.begin(), status.milestones.end(), [&](const auto& a, const auto& b) {
    const auto first = day_of(a), second = day_of(b);
    return first && (!second || *first < *second);
  });
  status.actions = select_actions(evaluation, options.owner);
  status.totals = totals_of(status.actions);
  for (const auto& consultation : evaluation.submission().consultations) {
    status.consultations.push_back(consultation_status(evaluation, consultation));
  }
  status.owed = select_owed(evaluation, options.owner);
  status.readiness = evaluate::readiness_of(evaluation, findings);
  status.checklists = checklists_of(evaluation);
  status.expiries = expiries_of(evaluation, options.owner);
  status.deadlines = deadlines_of(evaluation);
  return status;
}

}  // namespace assure::report
