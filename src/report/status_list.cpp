#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "report/concealed.h"
#include "report/lists.h"
#include "report/plain_words.h"

namespace assure::report {
namespace {

using table::Value;

struct StatusRow {
  std::string kind, what, owner;
  std::optional<base::Period> due;
  std::string state;
  int days = 0;  // behind its day
  std::string needs, checklist;
};

class StatusRows {
 public:
  explicit StatusRows(const Status& status) : status_(status), evaluation_(status.evaluation) {}

  std::vector<std::vector<Value>> run() {
    for (const auto& deadline : status_.deadlines) add(deadline);
    for (const auto& milestone : status_.milestones) add(milestone);
    for (const auto& owed : status_.owed) add(owed);
    for (const auto& action : status_.actions) add(action);
    for (const auto& stage : status_.stages) add(stage);
    for (const auto& consultation : status_.consultations) add(consultation);
    for (const auto& expiry : status_.expiries) add(expiry);
    return std::move(rows_);
  }

 private:
  void add(const StatusRow& row) {
    rows_.push_back({row.kind, row.what, row.owner, row.due ? Value(row.due->last) : Value(),
        row.days > 0 ? Value(std::int64_t(row.days)) : Value(), row.state, row.needs, row.checklist});
  }

  static int days_behind(Progress progress, int days) { return progress == Progress::Overdue ? days : 0; }

  std::string checklist(std::string_view id) const {
    for (const auto& result : evaluation_.frameworks) {
      const auto& framework = *result.framework;
      if (framework.id->text == id) return framework.title ? *framework.title : framework.id->text;
    }
    return {};
  }

  std::string titles(const std::vector<std::string>& ids) const {
    std::vector<std::string> all;
    for (const std::string& id : ids) {
      const auto* item = evaluation_.index.item(id);
      all.push_back(item ? item_title(*item) : id);
    }
    return base::join(all, "\n");
  }

  // Where a day is on the day of judgement, and how long it has been over.
  std::pair<Progress, int> against_day(base::Date day) const {
    const int left = day.days() - evaluation_.as_of.days();
    return {left > 0    ? Progress::Ahead
            : left == 0 ? Progress::Today
                        : Progress::Overdue,
        left < 0 ? -left : 0};
  }

  void add(const DeadlineStatus& deadline) {
    const auto [progress, days] = against_day(deadline.due);
    const bool done = progress == Progress::Overdue && !status_.late;
    add({"Deadline", deadline.title, {}, base::Period{deadline.due, deadline.due},
        std::string(name_of(done ? Progress::Done : progress)), done ? 0 : days, {},
        checklist(deadline.framework)});
  }

  void add(const ExpiryStatus& expiry) {
    const auto [progress, days] = against_day(expiry.last);
    add({"Document lapses", expiry.title, expiry.owner_title, base::Period{expiry.last, expiry.last},
        std::string(name_of(progress)), days, expiry.why, {}});
  }

  void add(const MilestoneStatus& milestone) {
    add({"Milestone", milestone.title, milestone.owner_title, milestone.due,
        std::string(name_of(milestone.progress)), days_behind(milestone.progress, milestone.days),
        titles(milestone.missing), checklist(milestone.framework)});
  }

  void add(const OwedStatus& owed) {
    std::vector<std::string> what;
    for (const auto* gap : owed.gaps) what.push_back(plain_words(evaluation_, gap->what, gap->section));
    const auto due = owed.due ? std::optional(base::Period{*owed.due, *owed.due}) : std::nullopt;
    add({"Owed", base::counted(owed.gaps.size(), "gap"), owed.owner_title, due,
        std::string(name_of(owed.progress)), days_behind(owed.progress, owed.days), base::join(what, "\n"),
        {}});
  }

  void add(const ActionStatus& action) {
    add({"Action", action_words(*action.action), action.owner_title, action.due,
        std::string(name_of(action.progress)), days_behind(action.progress, action.days), {}, {}});
  }

  void add(const StageStatus& stage) {
    add({"Stage", stage.title, {}, {}, std::string(base::words_of(stage.state)), 0,
        base::join(stage.gate, "\n"), checklist(stage.framework)});
  }

  void add(const ConsultationStatus& status) {
    const auto& consultation = *status.consultation;
    const bool dated = consultation.opens && consultation.closes;
    const std::string_view state = status.progress == Progress::Done    ? "closed"
                                   : status.progress == Progress::Today ? "open"
                                                                        : name_of(status.progress);
    const auto due =
        dated ? std::optional(base::Period{*consultation.opens, *consultation.closes}) : std::nullopt;
    add({"Consultation", status.title, {}, due, std::string(state), 0, {}, {}});
  }

  const Status& status_;
  const evaluate::Evaluation& evaluation_;
  std::vector<std::vector<Value>> rows_;
};

}  // namespace

table::List status_list(const Status& status) {
  const auto& head = status.evaluation.submission().head;
  return concealed(status.sources,
      table::List{"Status",
          fmt::format("{}: status on {}", head.title ? *head.title : std::string("Submission"),
              status.evaluation.as_of.text()),
          {{"Kind", 16}, {"What", 44}, {"Owner", 24}, {"Due", 13}, {"Days late", 9}, {"State", 12},
              {"Needs", 50}, {"Checklist", 24}},
          StatusRows(status).run()});
}

}  // namespace assure::report
