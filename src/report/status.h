// How a submission stands on the day: its timetable, actions, stages and consultations, and how much of what
// is asked for is in place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/choices.h"
#include "evaluate/evaluation.h"
#include "evaluate/late.h"
#include "evaluate/readiness.h"

namespace assure::report {

// Of something that is due, against the day of judgement.
enum class Progress : std::uint8_t {
  Done,
  Ahead,
  Today,
  Overdue,
  Undated,
  Begun,    // it has no end
  Unclear,  // a date was written, with a fault that `check` reports
};

struct MilestoneStatus {
  std::string id;
  std::string title;
  std::string framework;  // id; empty when it is the folder's own
  std::optional<base::Period> starts;
  std::optional<base::Period> due;
  std::optional<base::Date> done;
  std::string owner, owner_title;  // the post's id and what readers see; empty when nobody is named
  Progress progress = Progress::Undated;
  int days = 0;  // to the last day of `due`, or since, never negative; without, to `starts`
  std::vector<std::string> missing;  // kinds or items that it still needs
};

struct ActionStatus {
  const submission::Action* action = nullptr;
  std::string owner;        // the post's id; empty: nobody
  std::string owner_title;  // what readers see
  // When the next of it is due: of an action in two steps the plan, until it is there.
  std::optional<base::Period> due;
  Progress progress = Progress::Undated;
  int days = 0;
};

// Counts of the actions shown. What is overdue, without a date or with a faulty one is open too.
struct ActionTotals {
  std::size_t all = 0, open = 0, done = 0, overdue = 0, undated = 0, unclear = 0;
};

using evaluate::StageState;

struct StageStatus {
  std::string id;
  std::string title;
  std::string framework;
  StageState state = StageState::NotEntered;
  std::optional<base::Date> since;  // the day on which that state began
  std::vector<std::string> gate;    // what must be there before it is entered
};

struct ConsultationStatus {
  const submission::Consultation* consultation = nullptr;
  std::string title;
  Progress progress = Progress::Undated;  // Today: open on the day; Done: closed
};

// What one post owes by one day, or everybody whose gaps have none.
struct OwedStatus {
  std::string owner;        // the post's id; empty: nobody
  std::string owner_title;  // what readers see
  std::optional<base::Date> due;
  Progress progress = Progress::Undated;
  int days = 0;
  std::vector<const evaluate::Gap*> gaps;  // at least one
};

// How far one checklist is.
struct ChecklistStatus {
  const evaluate::FrameworkResult* framework = nullptr;
  std::size_t have = 0;
  std::size_t asked = 0;
};

// A document that counts no more after a day.
struct ExpiryStatus {
  const submission::EvidenceItem* item = nullptr;
  std::string title, owner_title;
  base::Date last;  // on which it still counts
  std::string why;
};

// When the submission is due, or each of several checklists whose deadlines differ.
struct DeadlineStatus {
  std::string framework;  // id; empty: all of it
  std::string title;
  base::Date due;
};

struct Status {
  const evaluate::Evaluation& evaluation;
  const source::Sources& sources;
  bool complete = true;  // false: some of the folder could not be evaluated
  std::optional<evaluate::Lateness> late;
  std::vector<MilestoneStatus> milestones;
  std::vector<OwedStatus> owed;       // by day and owner; without what is waived
  std::vector<ActionStatus> actions;  // by owner and day; those that are done, last
  ActionTotals totals;
  std::vector<StageStatus> stages;
  std::vector<ConsultationStatus> consultations;
  std::vector<const evaluate::FigureResult*> figures;  // by checklist
  evaluate::Readiness readiness;
  std::vector<ChecklistStatus> checklists;  // each of them
  std::vector<ExpiryStatus> expiries;       // by day
  std::vector<DeadlineStatus> deadlines;
};

struct StatusOptions {
  std::string owner;  // a post's id: only what it owes; empty: everybody's
};

// `findings`: of the same run.
Status make_status(const evaluate::Evaluation& evaluation, const source::Sources& sources,
    const diag::Diagnostics& findings, const StatusOptions& options);

// Of documents that this post keeps, or of all (empty); without those that are replaced.
std::vector<ExpiryStatus> expiries_of(const evaluate::Evaluation& evaluation, const std::string& owner);
std::vector<DeadlineStatus> deadlines_of(const evaluate::Evaluation& evaluation);

// In the shortest form that says the same: 2008-11, 2008-12/2009-01, 2008-11-28.
std::string in_short(const base::Period& period);

using base::name_of;

// The whole output, with a line break at its end. Pure.
std::string render_status_text(const Status& status);
std::string render_status_json(const Status& status);
std::string render_status_calendar(const Status& status);

}  // namespace assure::report

namespace assure::base {

template <>
struct Choices<report::Progress> {
  static constexpr Choice all[] = {
      {"done"}, {"ahead"}, {"today"}, {"overdue"}, {"undated"}, {"begun"}, {"unclear"}};
};

}  // namespace assure::base
