// The rows of a tracker: which criterion each answers.
#pragma once

#include <cstddef>
#include <vector>

#include "intake/answers.h"
#include "intake/plan.h"

namespace assure::intake {

struct Counts {
  std::size_t rows = 0;            // below the header
  std::size_t answered = 0;        // that say something of a criterion
  std::size_t blank = 0;           // that name a criterion and say nothing
  std::size_t not_applicable = 0;  // whose rating is n/a
  std::size_t headings = 0;
  std::size_t unknown = 0;  // reported
};

// Gives every cell that holds something a fate, those of sheets that are not read too.
Counts read_rows(const Reading& reading, const std::vector<SheetPlan>& plans, Answers& answers);

}  // namespace assure::intake
