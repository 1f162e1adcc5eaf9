// Whether a submission is late, and by how much.
#pragma once

#include <optional>
#include <string>

#include "evaluate/evaluation.h"

namespace assure::evaluate {

struct Lateness {
  int days = 0;                         // after the deadline
  std::optional<base::Date> handed_in;  // none: not yet
  source::Span span{};                  // where the folder says that it was handed in
  base::Date due{};                     // the deadline

  std::string text() const;  // "5 days late", "handed in 3 days late"
};

// A submission is handed in when every milestone that is due on the day of its deadline, and at least one, is
// done. None when it was in time, still is, or has no deadline. Of checklists with deadlines of their own,
// the first that is late.
std::optional<Lateness> lateness(const Evaluation& evaluation);

}  // namespace assure::evaluate
