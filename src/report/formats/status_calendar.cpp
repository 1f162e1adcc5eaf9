// The status as a calendar (RFC 5545): all-day events only. Same folder, same day of judgement, same bytes.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text.h"
#include "report/calendar.h"
#include "report/concealed.h"
#include "report/status.h"

namespace assure::report {
namespace {

class Calendar {
 public:
  explicit Calendar(const Status& status) : status_(status), head_(status.evaluation.submission().head) {}

  std::string run() {
    text_ = calendar_line("BEGIN", "VCALENDAR") + calendar_line("VERSION", "2.0") +
            calendar_line("PRODID", "-//assure//assure status//EN") + calendar_line("CALSCALE", "GREGORIAN");
    for (const auto& deadline : status_.deadlines) add(deadline);
    for (const auto& milestone : status_.milestones) add(milestone);
    for (const auto& owed : status_.owed) add(owed);
    for (const auto& action : status_.actions) add(action);
    for (const auto& consultation : status_.consultations) add(consultation);
    for (const auto& expiry : status_.expiries) add(expiry);
    return std::move(text_) + calendar_line("END", "VCALENDAR");
  }

 private:
  enum class Alarms { None, Before };

  // Before lines are folded.
  std::string shown(std::string_view text) const { return calendar_text(concealed(status_.sources, text)); }

  void event(std::string_view kind, std::string_view id, base::Period days, std::string_view summary,
      const std::vector<std::string>& description, Alarms alarms = Alarms::Before) {
    text_ += calendar_line("BEGIN", "VEVENT");
    text_ += calendar_line("UID", unique(kind, id));
    text_ += calendar_line("DTSTAMP", calendar_day(status_.evaluation.as_of) + "T000000Z");
    text_ += calendar_line("DTSTART;VALUE=DATE", calendar_day(days.first));
    // The end is not part of the event. There is no day after the last one that can be written.
    base::Date end = days.last.plus_days(1);
    if (end.year() <= 9999) text_ += calendar_line("DTEND;VALUE=DATE", calendar_day(end));
    text_ += calendar_line("SUMMARY", shown(summary));
    text_ += calendar_line("DESCRIPTION", shown(base::join(description, "\n")));
    text_ += calendar_line("TRANSP", "TRANSPARENT");
    if (alarms == Alarms::Before) {
      alarm("-P6DT15H", summary);
      alarm("-PT15H", summary);
    }
    text_ += calendar_line("END", "VEVENT");
  }

  // `trigger`: from the midnight with which the event begins (RFC 5545, section 3.6.6); at nine in the
  // morning.
  void alarm(std::string_view trigger, std::string_view summary) {
    text_ += calendar_line("BEGIN", "VALARM") + calendar_line("ACTION", "DISPLAY") +
             calendar_line("DESCRIPTION", shown(summary)) + calendar_line("TRIGGER", trigger) +
             calendar_line("END", "VALARM");
  }

  // "C2: ", "C2, C7 and 3 more: "; empty without names.
  static std::string before_summary(const std::vector<std::string>& names) {
    constexpr std::size_t most_names = 3;
    if (names.empty()) return {};
    const std::size_t shown = std::min(names.size(), most_names);
    const std::string list = base::join({names.data(), shown}, ", ");
    return names.size() == shown ? list + ": " : fmt::format("{} and {} more: ", list, names.size() - shown);
  }

  // The criteria that gaps weaken, each once.
  static std::vector<std::string> criteria_of(const std::vector<const evaluate::Gap*>& gaps) {
    std::vector<std::string> names;
    for (const auto* gap : gaps) {
      for (const auto* criterion : gap->criteria) {
        if (std::find(names.begin(), names.end(), criterion->id) == names.end())
          names.push_back(criterion->id);
      }
    }
    return names;
  }

  // The criteria among what an action closes.
  std::vector<std::string> criteria_of(const submission::Action& action) const {
    std::vector<std::string> names;
    for (const auto& closes : action.closes) {
      for (const auto& result : status_.evaluation.frameworks) {
        const std::string prefix = result.framework->id->text + "/";
        std::string id = closes ? closes->text : std::string();
        if (id.starts_with(prefix)) id.erase(0, prefix.size());
        if (!result.find(id)) continue;
        names.push_back(std::move(id));
        break;
      }
    }
    return names;
  }

  // The same in every run, so that a calendar replaces what it had.
  std::string unique(std::string_view kind, std::string_view id) {
    std::string reference = head_.reference ? head_.reference->text : std::string("submission");
    std::string uid = fmt::format("{}-{}-{}", reference, id, kind);
    std::string candidate = uid;
    for (int again = 2; !seen_.insert(candidate).second; ++again)
      candidate = fmt::format("{}-{}", uid, again);
    return candidate + "@assure.invalid";
  }

  static void say_period(std::vector<std::string>& description, const base::Period& due) {
    if (!due.is_day()) description.push_back(fmt::format("Due within {}: by its last day.", due.text()));
  }

  std::vector<std::string> origin() const {
    if (!head_.title) return {};
    return {*head_.title};
  }

  void add(const MilestoneStatus& milestone) {
    if (!milestone.due) return;
    auto description = origin();
    say_period(description, *milestone.due);
    if (milestone.done) description.push_back(fmt::format("Done on {}.", milestone.done->text()));
    if (!milestone.missing.empty())
      description.push_back(fmt::format("Still needs: {}.", base::join(milestone.missing, ", ")));
    event("milestone", milestone.id, {milestone.due->last, milestone.due->last}, milestone.title, description,
        milestone.done || milestone.progress == Progress::Done ? Alarms::None : Alarms::Before);
  }

  // All that one post owes by one day.
  void add(const OwedStatus& owed) {
    if (!owed.due) return;
    auto description = origin();
    description.push_back(fmt::format("Owner: {}.", owed.owner_title));
    for (const auto* gap : owed.gaps)
      description.push_back(fmt::format("{}: {}", base::words_of(gap->severity), gap->what));
    event("owed", fmt::format("{}-{}", owed.owner.empty() ? "nobody" : owed.owner, owed.due->iso()),
        {*owed.due, *owed.due},
        fmt::format("{}{}: {} due", before_summary(criteria_of(owed.gaps)), owed.owner_title,
            base::counted(owed.gaps.size(), "gap")),
        description);
  }

  void add(const ActionStatus& status) {
    const auto& action = *status.action;
    if (status.progress == Progress::Done || !action.id) return;
    add_step(status, action.due, "action", "");
    if (!action.planned.given()) add_step(status, action.plan_by, "plan", "Plan: ");
    add_step(status, action.compliant_by, "compliance", "In place: ");
  }

  void add_step(const ActionStatus& status, const record::Spanned<base::Period>& due, std::string_view kind,
      std::string_view prefix) {
    if (!due) return;
    const auto& action = *status.action;
    auto description = origin();
    description.push_back(fmt::format("Owner: {}.", status.owner_title));
    say_period(description, *due);
    if (action.as_written) description.push_back(fmt::format("As written: {}", *action.as_written));
    std::string what = action.what ? *action.what : action.id->text;
    event(kind, action.id->text, {due->last, due->last},
        fmt::format("{}{}{}", before_summary(criteria_of(action)), prefix, what), description);
  }

  void add(const ConsultationStatus& status) {
    const auto& consultation = *status.consultation;
    if (consultation.days() < 1 || !consultation.id) return;
    auto description = origin();
    description.push_back(fmt::format("{}, the first and the last included.",
        base::counted(static_cast<std::size_t>(consultation.days()), "day")));
    event("consultation", consultation.id->text, {*consultation.opens, *consultation.closes}, status.title,
        description);
  }

  void add(const DeadlineStatus& deadline) {
    const bool over = deadline.due < status_.evaluation.as_of && !status_.late;
    event("deadline", deadline.framework.empty() ? "submission" : deadline.framework,
        {deadline.due, deadline.due}, fmt::format("Deadline: {}", deadline.title), origin(),
        over ? Alarms::None : Alarms::Before);
  }

  // On the last day on which the document counts.
  void add(const ExpiryStatus& expiry) {
    auto description = origin();
    description.push_back(fmt::format("Owner: {}.", expiry.owner_title));
    description.push_back(fmt::format("The last day on which it counts: {}.", expiry.why));
    event("lapse", expiry.item->id->text, {expiry.last, expiry.last}, fmt::format("Lapses: {}", expiry.title),
        description);
  }

  const Status& status_;
  const submission::Head& head_;
  std::string text_;
  std::set<std::string> seen_;
};

}  // namespace

std::string render_status_calendar(const Status& status) {
  return Calendar(status).run();
}

}  // namespace assure::report
