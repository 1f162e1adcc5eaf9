// The status as JSON; the shape is fixed (docs/output.md).
#include <nlohmann/json.hpp>

#include "diag/formats/json.h"
#include "report/status.h"

namespace assure::report {
namespace {

using Json = nlohmann::ordered_json;

Json null_when_empty(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}
template <class Text>
Json text_of(const Text& text) {
  return text ? Json(*text) : Json(nullptr);
}
template <class Id>
Json id_text_or_null(const Id& id) {
  return id ? Json(id->text) : Json(nullptr);
}
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
  return {{"id", milestone.id}, {"framework", null_when_empty(milestone.framework)},
      {"title", milestone.title}, {"due", time_of(milestone.due)}, {"done", time_of(milestone.done)},
      {"state", name_of(milestone.progress)}, {"days_left", days_left(milestone.progress, milestone.days)},
      {"missing", milestone.missing}};
}

Json render(const ActionStatus& status) {
  const auto& action = *status.action;
  return {{"id", id_text_or_null(action.id)}, {"what", text_of(action.what)},
      {"owner", null_when_empty(status.owner)}, {"due", time_of(action.due)},
      {"plan_by", time_of(action.plan_by)}, {"compliant_by", time_of(action.compliant_by)},
      {"planned", time_of(action.planned)}, {"as_written", text_of(action.as_written)},
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
  return {{"id", id_text_or_null(consultation.id)}, {"title", status.title},
      {"opens", time_of(consultation.opens)}, {"closes", time_of(consultation.closes)},
      {"days", consultation.days() > 0 ? Json(consultation.days()) : Json(nullptr)}, {"state", state}};
}

Json render(const Readiness& readiness) {
  Json shares = Json::array();
  for (const Share& share : readiness.shares) {
    shares.push_back({{"of", share.id}, {"have", share.have}, {"asked", share.asked},
        {"note", null_when_empty(share.note)}});
  }
  return {{"per_cent", readiness.per_cent}, {"have", readiness.have}, {"asked", readiness.asked},
      {"shares", std::move(shares)}, {"held_back", readiness.held_back}};
}

template <class Items>
Json list(const Items& items) {
  Json result = Json::array();
  for (const auto& item : items) result.push_back(render(item));
  return result;
}

}  // namespace

std::string render_status_json(const Status& status) {
  const auto& submission = status.evaluation.submission();
  const auto& head = submission.head;
  base::Date as_of = status.evaluation.as_of;
  const auto& totals = status.totals;
  Json root = {{"version", 1}, {"as_of", as_of.iso()}, {"complete", status.complete},
      {"submission", {{"reference", id_text_or_null(head.reference)}, {"title", text_of(head.title)},
                         {"organisation", text_of(submission.organisation.name)}, {"due", time_of(head.due)},
                         {"days_left", head.due ? Json(head.due->days() - as_of.days()) : Json(nullptr)}}},
      {"milestones", list(status.milestones)},
      {"actions",
          {{"all", totals.all}, {"open", totals.open}, {"done", totals.done}, {"overdue", totals.overdue},
              {"undated", totals.undated}, {"unclear", totals.unclear}, {"list", list(status.actions)}}},
      {"stages", list(status.stages)}, {"consultations", list(status.consultations)},
      {"readiness", render(status.readiness)}};
  return diag::json_text(root);
}

}  // namespace assure::report
