// Where each cell of a tracker went.
#pragma once

#include <map>
#include <string>

#include "intake/tracker_text.h"

namespace assure::intake {

struct Fate {
  std::string record;  // competencies/C7; empty: nowhere
  std::string field;   // rating; of a citation `evidence/strategic-plan`
  std::string value;   // what it became, where that is not what is written
  std::string why;     // why nowhere, or what was made of it
};

// A cell may go to several places: evidence that names two files.
using Fates = std::multimap<CellAt, Fate>;

}  // namespace assure::intake
