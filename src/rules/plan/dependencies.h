// Which actions wait for one another.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.h"

namespace assure::rules {

// Groups of actions each of which waits, through others, for itself.
class Circles {
 public:
  explicit Circles(const evaluate::Evaluation& evaluation);

  // In source order, and so are the actions of each.
  const std::vector<std::vector<const submission::Action*>>& all() const { return circles_; }
  // Whether both belong to one circle.
  bool together(std::string_view a, std::string_view b) const;

 private:
  std::vector<std::vector<const submission::Action*>> circles_;
  std::map<std::string_view, std::size_t> circle_of_;  // by id of the action
};

}  // namespace assure::rules
