// What a 360-degree survey comes to, without what could be traced to a person. Nothing is added up over
// groups: a total and the groups that are shown would give away the one that is not.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "submission/answers.h"
#include "submission/claims.h"

namespace assure::evaluate {

// The answers of one group to one criterion.
struct FeedbackCell {
  std::string framework;  // id
  std::string criterion;  // id
  std::size_t answers = 0;
  std::optional<double> mean;  // none when there are too few answers to show
  std::string how;             // how the mean was reached, or why there is none
};

struct FeedbackGroup {
  std::string name;
  // The most answers to any one criterion: the file does not tell people apart, but as many there were.
  std::size_t answers = 0;
  bool shown = false;               // enough of them
  std::vector<FeedbackCell> cells;  // in the order of the checklists
};

struct FeedbackResult {
  const submission::Feedback* feedback = nullptr;
  std::size_t min_group = 5;
  // False: the answers are not there or have faults, and nothing is said of them.
  bool evaluated = false;
  bool held_back = false;                        // the answers are a document that is held back
  std::vector<FeedbackGroup> groups;             // by name
  std::vector<submission::AnswersFault> faults;  // in the order of the file

  // Whether every answer may be seen, and with them the file.
  bool all_shown() const;
};

}  // namespace assure::evaluate
