// How far the plan of a folder is: milestones, stages, series. Points into the Folder that it was made from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/choices.h"
#include "base/date.h"
#include "diag/diagnostics.h"
#include "framework/framework.h"
#include "submission/submission.h"

namespace assure::evaluate {

struct MilestoneResult {
  std::string id;
  std::string title;
  const framework::TimetableEntry* entry = nullptr;  // null when it is the folder's own
  const submission::Milestone* milestone = nullptr;  // null when the folder does not speak of it
  std::optional<base::Period> starts;                // without `due`: it has no end
  std::optional<base::Period> due;
  std::optional<base::Date> done;
  std::string owner;                 // post that sees to it; empty: nobody is named
  std::vector<std::string> missing;  // kinds or items that it still needs
  bool overdue = false;
};

enum class StageState : std::uint8_t { NotEntered, Active, Paused, SteppedOff, Done };

// What a stage was entered without.
struct UnmetGate {
  const record::Spanned<record::Id>* gate = nullptr;
  std::string help;    // what would have opened it
  diag::Related late;  // where it opened too late; points nowhere when it never did
};

struct StageResult {
  const framework::Stage* stage = nullptr;
  const submission::StageRecord* record = nullptr;  // null when the folder does not speak of it
  StageState state = StageState::NotEntered;
  // Of a stage that was entered or is done; judged on the day it was entered, else the day it was done.
  std::vector<UnmetGate> unmet;
};

// Meetings, bulletins and reports of a folder, against the periods in which each should have been.
struct SeriesResult {
  const submission::Series* series = nullptr;
  const framework::SeriesDemand* demand = nullptr;  // of its id, the most frequent; null when there is none
  std::optional<framework::Frequency> every;        // its own, else the demand's
  std::vector<base::Period> periods;                // that have ended
  std::vector<base::Period> holes;                  // those of them without a day
  std::vector<const record::Spanned<base::Date>*> outside;  // days that cannot be: before, after, to come
};

}  // namespace assure::evaluate

namespace assure::base {

template <>
struct Choices<evaluate::StageState> {
  static constexpr Choice all[] = {
      {"not-entered", "not entered"}, {"entered"}, {"paused"}, {"stepped-off", "stepped off"}, {"done"}};
};

}  // namespace assure::base
