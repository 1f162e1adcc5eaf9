// Who owes what is missing, and by when. Private to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "evaluate/evaluation.h"
#include "evaluate/places.h"

namespace assure::evaluate {

class Owed {
 public:
  explicit Owed(const Evaluation& evaluation);  // points into it

  // Sets action, owner and due of a gap whose other fields are known. `place`: of the record that it is
  // about; null: of none. `shortfall`: that it tells; null: none.
  void settle(Gap& gap, const Place* place, const Shortfall* shortfall) const;

 private:
  struct Need {
    base::Date due;
    std::string_view owner;  // of the milestone
  };

  const FrameworkResult* framework(std::string_view id) const;
  const submission::Action* closer(const Gap& gap, const Place* place) const;
  const Need* need(const Gap& gap) const;
  std::string owner(
      const Gap& gap, const Place* place, const Shortfall* shortfall, const submission::Action* action) const;
  std::string_view lead(const Gap& gap, const Place* place) const;
  std::optional<base::Date> reach_by(const Gap& gap) const;

  const Evaluation& evaluation_;
  std::unordered_map<std::string_view, Need> needs_;  // by kind or item: the earliest open milestone
  std::unordered_map<std::string_view, const FrameworkResult*> frameworks_;
};

}  // namespace assure::evaluate
