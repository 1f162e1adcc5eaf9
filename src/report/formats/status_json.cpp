// The status as JSON; the shape is fixed (docs/output.md).
#include "diag/formats/json.h"
#include "json/figure.h"
#include "json/values.h"
#include "report/concealed.h"
#include "report/status.h"

namespace assure::report {
namespace {

using json::Json;

std::string written(const base::Date& day) {
  return day.iso();
}
std::string written(const base::Period& period) {
  return in_short(period);
}
template <class Time>
Json time_of(const Time& time) {
  return time ? Json(written(*time)) : Json(nullptr);
}

// To the day when it is ahead, since it when it is past.
Json days_left(Progress progress, int days) {
  switch (progress) {
    case Progress::Ahead:
    case Progress::Today:
      return days;
    case Progress::Overdue:
      return -days;
    default:
      return nullptr;
  }
}

Json render(const MilestoneStatus& milestone) {
  return {{"id", milestone.id}, {"framework", json::or_null(milestone.framework)}, {"title", milestone.title},
      {"starts", time_of(milestone.starts)}, {"due", time_of(milestone.due)},
      {"done", time_of(milestone.done)}, {"owner", json::or_null(milestone.owner)},
      {"state", name_of(milestone.progress)}, {"days_left", days_left(milestone.progress, milestone.days)},
      {"missing", milestone.missing}};
}

Json render(const ActionStatus& status) {
  const auto& action = *status.action;
  return {{"id", json::of(action.id)}, {"what", json::of(action.what)},
      {"owner", json::or_null(status.owner)}, {"due", time_of(action.due)},
      {"plan_by", time_of(action.plan_by)}, {"compliant_by", time_of(action.compliant_by)},
      {"planned", time_of(action.planned)}, {"as_written", json::of(action.as_written)},
      {"done", time_of(action.done)}, {"state", name_of(status.progress)}, {"next", time_of(status.due)},
      {"days_left", days_left(status.progress, status.days)}};
}

Json render(const StageStatus& stage) {
  return {{"id", stage.id}, {"framework", stage.framework}, {"title", stage.title},
      {"state", name_of(stage.state)}, {"since", time_of(stage.since)}, {"gate", stage.gate}};
}

Json render(const ConsultationStatus& status) {
  const auto& consultation = *status.consultation;
  // Of a period of its own the names of progress say something else.
  std::string_view state = status.progress == Progress::Today  ? "open"
                           : status.progress == Progress::Done ? "closed"
                                                               : name_of(status.progress);
  return {{"id", json::of(consultation.id)}, {"title", status.title}, {"opens", time_of(consultation.opens)},
      {"closes", time_of(consultation.closes)},
      {"days", consultation.days() > 0 ? Json(consultation.days()) : Json(nullptr)}, {"state", state}};
}

Json render(const OwedStatus& owed) {
  auto counts = evaluate::count_gaps(owed.gaps);
  return {{"owner", json::or_null(owed.owner)}, {"due", time_of(owed.due)}, {"state", name_of(owed.progress)},
      {"days_left", days_left(owed.progress, owed.days)}, {"errors", counts.errors},
      {"warnings", counts.warnings}, {"notes", counts.notes},
      {"gaps", json::list_of(owed.gaps, [](const auto* gap) {
         return Json{{"code", gap->rule->code}, {"what", gap->what},
             {"evidence_kind", json::or_null(gap->evidence_kind)}};
       })}};
}

Json render(const evaluate::Readiness& readiness) {
  Json shares = Json::array();
  for (const evaluate::Share& share : readiness.shares) {
    shares.push_back({{"of", share.id}, {"have", share.have}, {"asked", share.asked},
        {"note", json::or_null(share.note)}});
  }
  return {{"per_cent", readiness.per_cent}, {"have", readiness.have}, {"asked", readiness.asked},
      {"shares", std::move(shares)}, {"held_back", readiness.held_back}};
}

Json render(const ChecklistStatus& status, base::Date as_of) {
  const auto& framework = *status.framework;
  return {{"framework", framework.framework->id->text}, {"title", json::of(framework.framework->title)},
      {"due", time_of(framework.due)}, {"stage", base::name_of(framework.stage)},
      {"days_left", framework.due ? Json(framework.due->days() - as_of.days()) : Json(nullptr)},
      {"have", status.have}, {"asked", status.asked}};
}

template <class Items>
Json list(const Items& items) {
  Json result = Json::array();
  for (const auto& item : items) result.push_back(render(item));
  return result;
}

Json counts_of(const evaluate::Evaluation& evaluation) {
  auto counts = evaluate::count_gaps(evaluation);
  return {{"all", counts.all}, {"errors", counts.errors}, {"warnings", counts.warnings},
      {"notes", counts.notes}, {"waived", counts.waived}};
}

}  // namespace

std::string render_status_json(const Status& status) {
  const auto& submission = status.evaluation.submission();
  const auto& head = submission.head;
  base::Date as_of = status.evaluation.as_of;
  const auto due = status.evaluation.deadline_of("");
  const auto& totals = status.totals;
  Json root = {{"version", 1}, {"as_of", as_of.iso()}, {"complete", status.complete},
      {"submission", {{"reference", json::of(head.reference)}, {"title", json::of(head.title)},
                         {"organisation", json::of(submission.organisation.name)}, {"due", time_of(due)},
                         {"days_left", due ? Json(due->days() - as_of.days()) : Json(nullptr)},
                         {"days_late", status.late ? status.late->days : 0}}},
      {"unread", status.evaluation.unread}, {"gaps", counts_of(status.evaluation)},
      {"milestones", list(status.milestones)}, {"owed", list(status.owed)},
      {"actions",
          {{"all", totals.all}, {"open", totals.open}, {"done", totals.done}, {"overdue", totals.overdue},
              {"undated", totals.undated}, {"unclear", totals.unclear}, {"list", list(status.actions)}}},
      {"stages", list(status.stages)}, {"consultations", list(status.consultations)},
      {"readiness", render(status.readiness)},
      {"disclosure", {{"findings", status.evaluation.disclosures.all.size()},
                         {"decided", status.evaluation.disclosures.decided()}}}};
  if (!status.figures.empty()) {
    root["figures"] =
        json::list_of(status.figures, [](const auto* figure) { return json::of(*figure, true); });
  }
  // Of a single one everything else says it.
  if (status.checklists.size() > 1) {
    root["checklists"] =
        json::list_of(status.checklists, [&](const auto& checklist) { return render(checklist, as_of); });
  }
  return concealed(status.sources, diag::json_text(root));
}

}  // namespace assure::report
